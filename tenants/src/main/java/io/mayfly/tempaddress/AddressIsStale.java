package io.mayfly.tempaddress;

import io.mayfly.shared.Refusal;

/** The address has changed since the caller read it. */
public final class AddressIsStale extends Refusal {
    AddressIsStale() {
        super(Kind.STALE, "stale", "The address has changed since you read it; read it again and repeat the change");
    }
}
