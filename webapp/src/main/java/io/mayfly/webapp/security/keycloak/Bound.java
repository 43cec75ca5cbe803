package io.mayfly.webapp.security.keycloak;

import java.time.Duration;

/**
 * How long Keycloak's word counts. Within {@code within} of being shut out there, somebody is out here: an answer is
 * renewed when it is {@link #fresh} old, what is open is looked at each {@link #sweep}, and an answer may take its time.
 *
 * @param within until when whoever is shut out must be out
 * @param outage how long the last yes counts while Keycloak doesn't answer
 */
public record Bound(Duration within, Duration outage) {
    private static final Duration SHORTEST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int SWEEPS = 12;

    public Bound {
        if (within.compareTo(SHORTEST) < 0 || within.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("People must be out within 5 to 60 seconds, not " + within);
        }
    }

    /** How often what is open is looked at. */
    public Duration sweep() {
        Duration part = within.dividedBy(SWEEPS);
        return part.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : part;
    }

    /** How long an answer counts; with the next look and the next answer's time it stays within the bound. */
    Duration fresh() {
        return within.minus(sweep()).minus(KeycloakClient.PATIENCE);
    }
}
