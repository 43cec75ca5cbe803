package io.mayfly.webapp.console.address;

import com.vaadin.flow.component.Component;
import io.mayfly.kernel.Purpose;
import io.mayfly.mail.tempaddress.AddressDetails;
import io.mayfly.mail.tempaddress.TempAddress.State;
import io.mayfly.webapp.console.component.Chip;
import io.mayfly.webapp.console.component.Glyph;

/** How purposes and states of addresses are written and drawn. */
public final class AddressWords {
    private AddressWords() {}

    public static String word(State state, Component speaker) {
        return speaker.getTranslation("state." + state.name());
    }

    public static String word(Purpose purpose, Component speaker) {
        return speaker.getTranslation("purpose." + purpose.name());
    }

    /** What is to be known of the address as it is written: nothing, or why its name isn't. */
    public static String help(AddressDetails address, Component speaker) {
        return address.name().clear().isPresent() ? "" : speaker.getTranslation("nameless");
    }

    public static Glyph glyph(State state) {
        return switch (state) {
            case ACTIVE -> Glyph.CHECK;
            case PAUSED -> Glyph.PAUSE;
            case EXPIRED -> Glyph.CLOCK;
            case DELETED -> Glyph.ENDED;
        };
    }

    public static Chip.Tone tone(State state) {
        return switch (state) {
            case ACTIVE -> Chip.Tone.GOOD;
            case PAUSED -> Chip.Tone.WAIT;
            case EXPIRED, DELETED -> Chip.Tone.PLAIN;
        };
    }

    public static Chip chip(State state, Component speaker) {
        return new Chip(glyph(state), word(state, speaker), tone(state));
    }
}
