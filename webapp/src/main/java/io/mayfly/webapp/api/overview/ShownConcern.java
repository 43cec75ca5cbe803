package io.mayfly.webapp.api.overview;

import io.mayfly.mail.receiving.RefusedMail;
import io.mayfly.overview.Concern;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody should look at.
 *
 * @param count of how many things
 * @param all of keys: whether all of the organisation are meant, or the caller's own; null of other things
 * @param mainly of refused mail: why most of it was; null of other things
 */
record ShownConcern(ConcernKind kind, int count, @Nullable Boolean all, RefusedMail.@Nullable Cause mainly) {
    static ShownConcern of(Concern concern) {
        return switch (concern) {
            case Concern.Suspension suspended -> plain(ConcernKind.ORGANISATION_SUSPENDED, suspended);
            case Concern.PausedDomains domains -> plain(ConcernKind.DOMAINS_PAUSED, domains);
            case Concern.UnverifiedDomains domains -> plain(ConcernKind.DOMAINS_UNVERIFIED, domains);
            case Concern.AddressesEnding addresses -> plain(ConcernKind.ADDRESSES_ENDING, addresses);
            case Concern.KeysEnding keys -> new ShownConcern(ConcernKind.KEYS_ENDING, keys.count(), keys.all(), null);
            case Concern.KeysIdle keys -> new ShownConcern(ConcernKind.KEYS_IDLE, keys.count(), keys.all(), null);
            case Concern.MailRefused refused ->
                new ShownConcern(ConcernKind.MAIL_REFUSED, refused.count(), null, refused.mainly());
        };
    }

    private static ShownConcern plain(ConcernKind kind, Concern concern) {
        return new ShownConcern(kind, concern.count(), null, null);
    }
}
