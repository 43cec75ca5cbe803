package io.mayfly.webapp.security;

import io.mayfly.kernel.Refusal;

/** The credential is good, but not for this part of the API. */
public final class WrongCredential extends Refusal {
    WrongCredential() {
        super(Kind.FORBIDDEN, "permission-denied", "This credential is not for this part of the API");
    }
}
