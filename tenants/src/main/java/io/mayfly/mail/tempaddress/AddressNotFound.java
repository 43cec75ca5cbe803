package io.mayfly.mail.tempaddress;

import io.mayfly.kernel.Refusal;

/** The tenant has no such address; said in the same words of another tenant's. */
public final class AddressNotFound extends Refusal {
    public AddressNotFound() {
        super(Kind.NOT_FOUND, "address-not-found", "Your organisation has no such temp address");
    }
}
