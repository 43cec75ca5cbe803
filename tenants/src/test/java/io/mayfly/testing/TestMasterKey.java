package io.mayfly.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;

/** One master key for all houses and gateways of a JVM, as they share the database. */
public final class TestMasterKey {
    private static final int BYTES = 32;

    private TestMasterKey() {}

    /** The file that holds it, made by the first who asks. */
    public static synchronized Path file() {
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
