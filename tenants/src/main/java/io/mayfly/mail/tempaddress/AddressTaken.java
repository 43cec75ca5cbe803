package io.mayfly.mail.tempaddress;

import io.mayfly.kernel.Refusal;

/** The address exists, or existed within its quarantine. */
public final class AddressTaken extends Refusal {
    public AddressTaken(String address) {
        super(
                Kind.CONFLICT,
                "address-taken",
                address + " exists or ended less than 90 days ago; choose another local-part",
                address);
    }
}
