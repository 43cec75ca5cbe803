package io.mayfly.webapp.console.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.io.Serializable;

/** Something that a menu offers: a sign, a word, and what is done. */
public record MenuEntry(Glyph glyph, String word, Runnable deed) implements Serializable {
    /** As it stands in the menu. */
    public Component shown() {
        Span shown = new Span(glyph.icon(), new Span(word));
        shown.addClassName("mf-item");
        return shown;
    }
}
