package io.mayfly.webapp.console.apikey;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import io.mayfly.account.apikey.ApiKey;
import io.mayfly.webapp.console.component.Moment;
import java.time.Duration;
import java.time.Instant;

/** When a key was last used, or that it wasn't. */
final class LastUse {
    /** A key whose uses are known from so soon on has not been used in between. */
    private static final Duration AT_ONCE = Duration.ofMinutes(1);

    private LastUse() {}

    /** The key of the words for a key that was not used, as far as that is known. */
    static String unused(ApiKey key) {
        return isKnownFromItsBeginning(key) ? "keys.used.never" : "keys.used.since";
    }

    /** Of an older key nobody knows what was before its uses were noted. */
    static boolean isKnownFromItsBeginning(ApiKey key) {
        return key.usesKnownFrom().isBefore(key.createdAt().plus(AT_ONCE));
    }

    static Component of(ApiKey key, Component speaker) {
        return key.lastUsedAt()
                .<Component>map(at -> new Moment(at, Moment.Form.AGO))
                .orElseGet(() -> new Span(speaker.getTranslation(unused(key), day(key.usesKnownFrom()))));
    }

    /** The day by UTC, as it stands in files too. */
    static String day(Instant at) {
        return at.toString().substring(0, "2026-01-31".length());
    }
}
