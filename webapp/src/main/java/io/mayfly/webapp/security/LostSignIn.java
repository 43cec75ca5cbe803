package io.mayfly.webapp.security;

import org.jspecify.annotations.Nullable;

/** An answer came back from Keycloak that belongs to no sign-in of this browser, or is not a good one. */
final class LostSignIn extends Exception {
    private static final long serialVersionUID = 1L;

    LostSignIn(String why) {
        this(why, null);
    }

    LostSignIn(String why, @Nullable Throwable cause) {
        super(why, cause);
    }
}
