package io.mayfly.webapp.security.keycloak;

import java.util.concurrent.CompletableFuture;

/** Who may be let in, according to whoever keeps the people. */
interface Directory {
    /** Its answer; fails with {@link KeycloakUnreachable} when there is none. */
    CompletableFuture<Boolean> affirms(Question question);
}
