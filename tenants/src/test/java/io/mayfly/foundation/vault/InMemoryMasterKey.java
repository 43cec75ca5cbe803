package io.mayfly.foundation.vault;

/** A master key of this test's own. */
public final class InMemoryMasterKey implements MasterKey {
    private static final int BYTES = 32;
    private final AesGcm cipher = new AesGcm(new byte[BYTES]);

    @Override
    public byte[] wrap(byte[] key, byte[] context) {
        return cipher.seal(key, context);
    }

    @Override
    public byte[] unwrap(byte[] wrapped, byte[] context) {
        return cipher.open(wrapped, context);
    }
}
