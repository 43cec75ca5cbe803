package io.mayfly.webapp.security;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A sign-in that somebody's browser was sent to Keycloak with, and what proves that an answer belongs to it: the state
 * that comes back by the browser, the nonce in the ID token, and the verifier that nobody sees but Keycloak, when the
 * code is exchanged (RFC 7636).
 */
record SignInUnderWay(String state, String nonce, String verifier, Instant begun) implements Serializable {
    private static final String ATTRIBUTE = SignInUnderWay.class.getName();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration LONGEST = Duration.ofMinutes(30);

    /** As many as a browser may have tabs that were all signed out at once. */
    private static final int MOST = 8;

    /** Begins one, and remembers it in the browser's session. */
    static SignInUnderWay begin(HttpSession session, Instant now) {
        SignInUnderWay begun = new SignInUnderWay(random(), random(), random(), now);
        synchronized (SignInUnderWay.class) {
            List<SignInUnderWay> all = in(session);
            all.add(begun);
            session.setAttribute(ATTRIBUTE, new ArrayList<>(all.subList(Math.max(0, all.size() - MOST), all.size())));
        }
        return begun;
    }

    /** The one that an answer belongs to, which is over by that: a state is good for one answer. */
    static Optional<SignInUnderWay> take(HttpSession session, String state, Instant now) {
        synchronized (SignInUnderWay.class) {
            List<SignInUnderWay> all = in(session);
            Optional<SignInUnderWay> found =
                    all.stream().filter(each -> each.state.equals(state)).findFirst();
            found.ifPresent(all::remove);
            session.setAttribute(ATTRIBUTE, new ArrayList<>(all));
            return found.filter(each -> now.isBefore(each.begun.plus(LONGEST)));
        }
    }

    private static List<SignInUnderWay> in(HttpSession session) {
        List<SignInUnderWay> all = new ArrayList<>();
        if (session.getAttribute(ATTRIBUTE) instanceof List<?> known) {
            known.forEach(each -> all.add((SignInUnderWay) each));
        }
        return all;
    }

    /** What Keycloak is told of the verifier beforehand: S256 of RFC 7636 §4.2. */
    String challenge() {
        try {
            return encoded(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return encoded(bytes);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Without what is secret. */
    @Override
    public String toString() {
        return "sign-in begun at " + begun;
    }
}
