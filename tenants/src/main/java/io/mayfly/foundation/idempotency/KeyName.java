package io.mayfly.foundation.idempotency;

import io.mayfly.kernel.Invalid;

/** An idempotency key as its caller chose it: 1 to 255 visible ASCII characters. */
public record KeyName(String value) {
    private static final int MAX_LENGTH = 255;

    public KeyName {
        if (value.isBlank() || value.length() > MAX_LENGTH || !value.chars().allMatch(c -> c > 0x20 && c < 0x7F)) {
            throw new Invalid("Idempotency-Key", KeyFault.MALFORMED_IDEMPOTENCY_KEY, MAX_LENGTH);
        }
    }
}
