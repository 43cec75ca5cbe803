package io.mayfly.foundation.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A master key of 256 bits kept in a file that only its owner can read. */
public final class FileMasterKey implements MasterKey {
    private static final int BYTES = 32;

    private final AesGcm cipher;

    private FileMasterKey(AesGcm cipher) {
        this.cipher = cipher;
    }

    /** @throws IllegalStateException when the file doesn't hold exactly 32 bytes */
    public static FileMasterKey in(Path file) {
        try {
            byte[] key = Files.readAllBytes(file);
            if (key.length != BYTES) {
                throw new IllegalStateException("The master key file must hold exactly 32 bytes");
            }
            return new FileMasterKey(new AesGcm(key));
        } catch (IOException e) {
            throw new UncheckedIOException("The master key file can't be read", e);
        }
    }

    @Override
    public byte[] wrap(byte[] key, byte[] context) {
        return cipher.seal(key, context);
    }

    @Override
    public byte[] unwrap(byte[] wrapped, byte[] context) {
        return cipher.open(wrapped, context);
    }
}
