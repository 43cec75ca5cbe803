package io.mayfly.webapp.security.keycloak;

/** What Keycloak is asked about a credential that has proved good here: its yes may be taken back there. */
public sealed interface Question {
    /** Whether somebody is still there and may sign in. */
    record Person(String subject) implements Question {}

    /** Whether an access token still counts: its person may sign in, its session has not ended. */
    record Token(String token) implements Question {
        /** Without the secret. */
        @Override
        public String toString() {
            return "Token";
        }
    }
}
