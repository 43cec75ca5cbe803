package io.mayfly.account.apikey;

import io.mayfly.foundation.identity.KeyText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The text of an API key: {@code mf_} and 256 random bits. Kept as its SHA-256, which suffices for a secret that can't
 * be guessed; looking it up by hash leaks no timing about it.
 */
record Secret(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    static Secret generate() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(KeyText.MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    String hint() {
        return text.substring(0, KeyText.HINT);
    }

    @Override
    public String toString() {
        return "Secret";
    }
}
