package io.mayfly.foundation.idempotency;

import io.mayfly.kernel.Invalid;

/** What can be wrong with an idempotency key. */
enum KeyFault implements Invalid.Reason {
    MALFORMED_IDEMPOTENCY_KEY("An idempotency key has 1 to {0} printable ASCII characters"),
    IDEMPOTENCY_KEY_REUSED("This idempotency key was used for another request; choose a new one");

    private final String pattern;

    KeyFault(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
