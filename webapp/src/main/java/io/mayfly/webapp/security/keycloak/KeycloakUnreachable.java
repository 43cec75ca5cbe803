package io.mayfly.webapp.security.keycloak;

/** Who somebody is can't be judged, since Keycloak doesn't answer at the moment; it may do so in a while. */
public final class KeycloakUnreachable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public KeycloakUnreachable(Throwable cause) {
        super("Keycloak can't be asked", cause);
    }

    public KeycloakUnreachable(String why) {
        super(why);
    }

    /** What went wrong, for the log. */
    public String reason() {
        return getCause() == null ? String.valueOf(getMessage()) : getCause().toString();
    }
}
