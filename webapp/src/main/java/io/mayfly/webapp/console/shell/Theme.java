package io.mayfly.webapp.console.shell;

import com.vaadin.flow.component.UI;
import io.mayfly.webapp.console.component.Glyph;
import java.util.Locale;

/** Light, dark, or as the system has it; the browser remembers. */
enum Theme {
    LIGHT(Glyph.SUN),
    DARK(Glyph.MOON),
    SYSTEM(Glyph.SYSTEM);

    private final Glyph glyph;

    Theme(Glyph glyph) {
        this.glyph = glyph;
    }

    Glyph glyph() {
        return glyph;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    void choose(UI ui) {
        ui.getPage().executeJs("window.mayfly.theme($0)", key());
    }
}
