package io.mayfly.account.apikey;

import io.mayfly.account.apikey.ApiKeys.Ending;
import io.mayfly.account.apikey.ApiKeys.Sought;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Which keys a grid shows.
 *
 * @param all those of everybody, or one's own
 * @param ending only those that still work, but not for long
 */
public record KeyFilter(boolean all, Optional<String> text, boolean ending) {
    /** How long before its end people are told of it. */
    public static final Duration SOON = Duration.ofDays(7);

    /** The widest that a caller may see of keys that end soon; nothing for whom none are to be seen. */
    public static Optional<KeyFilter> endingSoonFor(Caller caller) {
        return Optional.of(new KeyFilter(caller.may(Permission.READ_ALL_API_KEYS), Optional.empty(), true))
                .filter(filter -> caller.may(filter.needed()));
    }

    /** What is sought when somebody gives a text: of a whole key only how it begins, by which it is known. */
    public static String withoutSecret(String text) {
        return Secret.beginning(text);
    }

    Permission needed() {
        return all ? Permission.READ_ALL_API_KEYS : Permission.READ_API_KEYS;
    }

    /** What a caller looks for with it at an instant. */
    public Sought sought(Caller caller, Instant now) {
        return new Sought(
                all ? Optional.empty() : Optional.of(caller.member()),
                text,
                ending ? Optional.of(new Ending(now, now.plus(SOON))) : Optional.empty());
    }
}
