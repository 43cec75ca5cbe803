package io.mayfly.foundation.vault;

/** Keys of tests that need one without a vault. */
public final class TestKeys {
    private static final int BYTES = 32;

    private TestKeys() {}

    /** Always the same. */
    public static ContentKey one() {
        return new ContentKey(new byte[BYTES]);
    }
}
