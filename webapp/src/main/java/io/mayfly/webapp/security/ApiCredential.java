package io.mayfly.webapp.security;

import io.mayfly.foundation.identity.Actor;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.kernel.Refusal;
import io.mayfly.webapp.security.keycloak.Question;
import java.security.Principal;

/** What came of checking the credential of a request to the API. */
public sealed interface ApiCredential {
    /** Under which name a request carries it. */
    String ATTRIBUTE = ApiCredential.class.getName();

    /**
     * A member of a tenant, through a key or in person.
     *
     * @param vouchedBy what Keycloak has affirmed, and may take back
     */
    record Accepted(Caller caller, Question vouchedBy) implements ApiCredential, Principal {
        @Override
        public String getName() {
            return caller.actor().name();
        }
    }

    /** The operator of this installation. */
    record Operator(Actor actor) implements ApiCredential, Principal {
        @Override
        public String getName() {
            return actor.name();
        }
    }

    /** None was sent. */
    record Missing(String detail) implements ApiCredential {}

    /** One was sent that is not, or no longer, good. */
    record Refused(String detail) implements ApiCredential {}

    /** It is good, but opens nothing here. */
    record Denied(Refusal refusal) implements ApiCredential {}

    /** It could not be checked, because something below is down. */
    record Unchecked(RuntimeException cause) implements ApiCredential {}
}
