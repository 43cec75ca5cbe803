package io.mayfly.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;

/** The one master key of all houses of a JVM, as they share the database. */
final class MasterKeyFile {
    private static final int BYTES = 32;

    private MasterKeyFile() {}

    static synchronized Path made() {
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
