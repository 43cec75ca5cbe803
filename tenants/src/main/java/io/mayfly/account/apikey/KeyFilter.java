package io.mayfly.account.apikey;

import io.mayfly.account.apikey.ApiKeys.Due;
import io.mayfly.account.apikey.ApiKeys.Sought;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.KeyText;
import io.mayfly.foundation.identity.Permission;
import java.time.Instant;
import java.util.Optional;

/**
 * Which keys a grid shows.
 *
 * @param all those of everybody, or one's own
 * @param matter only those that are to be looked at for this reason
 */
public record KeyFilter(boolean all, Optional<String> text, Optional<KeyMatter> matter) {
    /** The widest that a caller may see of keys that end soon; nothing for whom none are to be seen. */
    public static Optional<KeyFilter> endingSoonFor(Caller caller) {
        return Optional.of(of(caller.may(Permission.READ_ALL_API_KEYS), KeyMatter.ENDING))
                .filter(filter -> caller.may(filter.needed()));
    }

    /** What is sought when somebody gives a text: of a whole key only how it begins, by which it is known. */
    public static String withoutSecret(String text) {
        return KeyText.cut(text);
    }

    /** The widest that a caller could revoke of keys that nobody seems to need; nothing for who revokes none. */
    public static Optional<KeyFilter> idleFor(Caller caller) {
        return caller.may(Permission.REVOKE_ALL_API_KEYS)
                ? Optional.of(of(true, KeyMatter.IDLE))
                : Optional.of(of(false, KeyMatter.IDLE)).filter(own -> caller.may(Permission.MANAGE_OWN_API_KEYS));
    }

    private static KeyFilter of(boolean all, KeyMatter matter) {
        return new KeyFilter(all, Optional.empty(), Optional.of(matter));
    }

    Permission needed() {
        return all ? Permission.READ_ALL_API_KEYS : Permission.READ_API_KEYS;
    }

    /** What a caller looks for with it at an instant. */
    public Sought sought(Caller caller, Instant now) {
        return new Sought(
                all ? Optional.empty() : Optional.of(caller.member()), text, matter.map(given -> new Due(given, now)));
    }
}
