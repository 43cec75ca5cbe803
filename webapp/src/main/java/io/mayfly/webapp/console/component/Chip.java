package io.mayfly.webapp.console.component;

import com.vaadin.flow.component.html.Span;

/** A state or a label as a small pill: an icon and a word, so that it never speaks by colour alone. */
public final class Chip extends Span {
    /** What a chip's colour underlines. */
    public enum Tone {
        PLAIN(""),
        GOOD("good"),
        WAIT("wait"),
        BAD("bad");

        private final String className;

        Tone(String className) {
            this.className = className;
        }

        /** The style class, empty for the plain one. */
        public String className() {
            return className;
        }
    }

    public Chip(Glyph glyph, String word, Tone tone) {
        addClassName("mf-chip");
        if (!tone.className().isEmpty()) {
            addClassName(tone.className());
        }
        add(glyph.icon(), new Span(word));
    }
}
