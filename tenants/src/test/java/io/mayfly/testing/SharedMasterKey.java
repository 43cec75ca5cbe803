package io.mayfly.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;

/** The master key of all tests of a module, made by the first that asks. */
final class SharedMasterKey {
    private static final int BYTES = 32;

    private SharedMasterKey() {}

    static synchronized Path file() {
        Path file = Path.of("target", "master.key").toAbsolutePath();
        try {
            if (!Files.exists(file)) {
                byte[] key = new byte[BYTES];
                new SecureRandom().nextBytes(key);
                Files.createDirectories(file.resolveSibling(""));
                Files.write(file, key);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
