package io.mayfly.account.apikey;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * The text of an API key: {@code mf_} and 256 random bits. Kept as its SHA-256, which suffices for a secret that can't
 * be guessed; looking it up by hash leaks no timing about it.
 */
record Secret(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final int HINT = 8;
    private static final String MARK = "mf_";

    /** A key and what may be missing at its end, wherever it stands in a text. */
    private static final Pattern KEY =
            Pattern.compile("(" + MARK + "[A-Za-z0-9_-]{" + (HINT - MARK.length()) + "})[A-Za-z0-9_-]*+");

    static Secret generate() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    String hint() {
        return text.substring(0, HINT);
    }

    /** A text with each key in it cut to its hint. */
    static String beginning(String text) {
        return KEY.matcher(text).replaceAll("$1");
    }

    @Override
    public String toString() {
        return "Secret";
    }
}
