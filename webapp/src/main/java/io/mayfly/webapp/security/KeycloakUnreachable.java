package io.mayfly.webapp.security;

/** A token can't be judged, since Keycloak doesn't tell its keys at the moment; it may do so in a while. */
public final class KeycloakUnreachable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KeycloakUnreachable(Throwable cause) {
        super("Keycloak's keys can't be read", cause);
    }
}
