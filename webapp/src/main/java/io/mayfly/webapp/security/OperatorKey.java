package io.mayfly.webapp.security;

import io.mayfly.webapp.composition.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The key that the operator of this installation holds, read from its file at each use so that it can be replaced. */
@ApplicationScoped
class OperatorKey {
    @Inject
    private Settings settings;

    /** Whether a text is the key; takes as long for a wrong one as for the right one. */
    boolean is(String presented) {
        try {
            String key = Files.readString(settings.operatorKey()).strip();
            return !key.isEmpty() && MessageDigest.isEqual(hash(key), hash(presented.strip()));
        } catch (IOException e) {
            throw new UncheckedIOException("The operator's key can't be read", e);
        }
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
