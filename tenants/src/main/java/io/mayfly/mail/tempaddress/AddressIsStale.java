package io.mayfly.mail.tempaddress;

import io.mayfly.kernel.Refusal;

/** The address has changed since the caller read it. */
public final class AddressIsStale extends Refusal {
    AddressIsStale() {
        super(Kind.STALE, "stale", "The address has changed since you read it; read it again and repeat the change");
    }
}
