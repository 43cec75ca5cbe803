package io.mayfly.foundation.vault;

/** Sealed bytes can't be opened: they or their context were changed, or the key is another one. */
public final class SealBroken extends RuntimeException {
    SealBroken() {
        super("Sealed bytes can't be opened with this key");
    }
}
