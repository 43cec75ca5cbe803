package io.mayfly.account.apikey;

import io.mayfly.kernel.Refusal;

/** The key has a successor already. */
public final class KeyReplaced extends Refusal {
    public KeyReplaced() {
        super(
                Kind.CONFLICT,
                "key-replaced",
                "This API key has been replaced already; replace its successor, or make a new key");
    }
}
