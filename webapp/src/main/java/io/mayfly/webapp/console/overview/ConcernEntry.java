package io.mayfly.webapp.console.overview;

import io.mayfly.account.apikey.KeyMatter;
import io.mayfly.mail.tempaddress.AddressFilter.Matter;
import io.mayfly.overview.Concern;
import io.mayfly.webapp.console.address.AddressNavigation;
import io.mayfly.webapp.console.apikey.ApiKeyNavigation;
import io.mayfly.webapp.console.component.Glyph;
import io.mayfly.webapp.console.component.RefusalWords.Translation;
import io.mayfly.webapp.console.domain.DomainNavigation;
import java.util.Optional;

/**
 * A concern as it is told, the same wherever that is.
 *
 * @param path the list of exactly these, where there is one
 */
public record ConcernEntry(Glyph glyph, String sentence, Optional<String> path) {
    public static ConcernEntry of(Concern concern, Translation words) {
        int count = concern.count();
        return switch (concern) {
            case Concern.Suspension suspension ->
                new ConcernEntry(Glyph.WARNING, words.of("overview.needs.suspended"), Optional.empty());
            case Concern.PausedDomains domains ->
                leading(Glyph.WARNING, words.of("overview.needs.paused", count), DomainNavigation.pausedPath());
            case Concern.UnverifiedDomains domains ->
                leading(Glyph.DOMAIN, words.of("overview.needs.domains", count), DomainNavigation.unverifiedPath());
            case Concern.KeysEnding keys ->
                leading(
                        Glyph.KEY,
                        words.of(keys.all() ? "overview.needs.keys" : "overview.needs.keys.own", count),
                        ApiKeyNavigation.matterPath(keys.all(), KeyMatter.ENDING));
            case Concern.KeysIdle keys ->
                leading(
                        Glyph.KEY,
                        words.of(keys.all() ? "overview.needs.idle" : "overview.needs.idle.own", count),
                        ApiKeyNavigation.matterPath(keys.all(), KeyMatter.IDLE));
            case Concern.AddressesEnding addresses ->
                leading(
                        Glyph.CLOCK,
                        words.of("overview.needs.ending", count),
                        AddressNavigation.matterPath(Matter.ENDING));
            case Concern.MailRefused refused ->
                leading(
                        Glyph.WARNING,
                        words.of("overview.needs.refused", count) + " "
                                + words.of("overview.needs.refused." + refused.mainly(), count),
                        AddressNavigation.matterPath(Matter.REFUSED));
        };
    }

    private static ConcernEntry leading(Glyph glyph, String sentence, String path) {
        return new ConcernEntry(glyph, sentence, Optional.of(path));
    }
}
