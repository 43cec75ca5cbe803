package io.mayfly.webapp.console.domain;

import com.vaadin.flow.component.Component;
import io.mayfly.mail.maildomain.MailDomain;
import io.mayfly.mail.maildomain.dns.Finding;
import io.mayfly.webapp.console.component.Chip;
import io.mayfly.webapp.console.component.Glyph;

/** How domains and their records stand, in words. */
final class DomainWords {
    private DomainWords() {}

    /** How a domain stands, as one of few: not verified, paused, verified. */
    enum Standing {
        CLAIMED(Glyph.CLOCK, Chip.Tone.WAIT),
        PAUSED(Glyph.WARNING, Chip.Tone.BAD),
        VERIFIED(Glyph.CHECK, Chip.Tone.GOOD);

        private final Glyph glyph;
        private final Chip.Tone tone;

        Standing(Glyph glyph, Chip.Tone tone) {
            this.glyph = glyph;
            this.tone = tone;
        }

        static Standing of(MailDomain domain) {
            if (!domain.isVerified()) {
                return CLAIMED;
            }
            return domain.isPaused() ? PAUSED : VERIFIED;
        }

        Glyph glyph() {
            return glyph;
        }

        Chip.Tone tone() {
            return tone;
        }

        String word(Component speaker) {
            return speaker.getTranslation("domains." + this);
        }

        Chip chip(Component speaker) {
            return new Chip(glyph, word(speaker), tone);
        }
    }

    static Chip chip(Finding.State state, Component speaker) {
        String word = speaker.getTranslation("domains.record." + state);
        return switch (state) {
            case RIGHT -> new Chip(Glyph.CHECK, word, Chip.Tone.GOOD);
            case MISSING -> new Chip(Glyph.CLOCK, word, Chip.Tone.WAIT);
            case WRONG -> new Chip(Glyph.WARNING, word, Chip.Tone.BAD);
            case UNKNOWN -> new Chip(Glyph.CLOCK, word, Chip.Tone.PLAIN);
        };
    }

    /** What to do about a record. */
    static String advice(Finding finding, Component speaker) {
        return speaker.getTranslation(
                "domains.advice." + finding.advice(), finding.parameters().toArray());
    }
}
