package io.mayfly.standalone.layout;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The secrets of one system, each in a file of mode 600. They are made at the first start and never again: whoever
 * loses the master key loses all mail.
 */
public final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BYTES = 32;

    private final Path folder;

    private Secrets(Path folder) {
        this.folder = folder;
    }

    /** Opens the secrets of a data folder, making those that are not there yet. */
    public static Secrets in(DataFolder data) {
        Secrets secrets = new Secrets(data.secrets());
        for (Secret each : Secret.values()) {
            secrets.ensure(each);
        }
        return secrets;
    }

    public Path file(Secret secret) {
        return folder.resolve(secret.fileName());
    }

    /** The text of a secret; the master key, which is raw bytes, is only ever passed on as a file. */
    public String text(Secret secret) {
        if (secret == Secret.MASTER_KEY) {
            throw new IllegalArgumentException("The master key is no text");
        }
        return PrivateFile.read(file(secret));
    }

    /** A fresh secret of 192 bits in characters that need no quoting anywhere. */
    public static String random() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private void ensure(Secret secret) {
        if (Files.exists(file(secret))) {
            return;
        }
        if (secret == Secret.MASTER_KEY) {
            byte[] key = new byte[KEY_BYTES];
            RANDOM.nextBytes(key);
            PrivateFile.write(file(secret), key);
        } else {
            PrivateFile.write(file(secret), random());
        }
    }
}
