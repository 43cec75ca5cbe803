package io.mayfly.foundation.identity;

import java.util.Optional;

/**
 * Who acts, for the audit log.
 *
 * @param id what identifies the actor within its kind
 * @param name what to show for it
 * @param sourceIp where the request came from; none when the system itself acts
 */
public record Actor(Kind kind, String id, String name, Optional<String> sourceIp) {
    /** The kinds of actor. */
    public enum Kind {
        MEMBER,
        API_KEY,
        OPERATOR,
        SYSTEM
    }

    /** Mayfly itself, doing a recurring job. */
    public static Actor system(String job) {
        return new Actor(Kind.SYSTEM, job, job, Optional.empty());
    }

    public static Actor operator(String sourceIp) {
        return new Actor(Kind.OPERATOR, "operator", "operator", Optional.of(sourceIp));
    }
}
