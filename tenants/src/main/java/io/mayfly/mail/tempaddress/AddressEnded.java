package io.mayfly.mail.tempaddress;

import io.mayfly.kernel.Refusal;
import java.util.Locale;

/** The address has expired or was deleted, so nothing about it can change any more. */
public final class AddressEnded extends Refusal {
    AddressEnded(String address, TempAddress.State state) {
        super(
                Kind.CONFLICT,
                "address-ended",
                address + " is " + state.name().toLowerCase(Locale.ROOT) + "; create a new address instead",
                address,
                state);
    }
}
