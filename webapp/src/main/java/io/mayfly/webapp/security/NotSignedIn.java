package io.mayfly.webapp.security;

import io.mayfly.kernel.Refusal;

/** Nobody is signed in to the console in this session. */
public final class NotSignedIn extends Refusal {
    NotSignedIn() {
        super(Kind.FORBIDDEN, "not-signed-in", "Your session is over; sign in again");
    }
}
