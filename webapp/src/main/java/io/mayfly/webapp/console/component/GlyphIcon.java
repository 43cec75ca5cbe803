package io.mayfly.webapp.console.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;

/** A decorative icon, hidden from screen readers: the word beside it says the same. */
@Tag("mf-icon")
public final class GlyphIcon extends Component {
    GlyphIcon(Glyph glyph) {
        getElement().setAttribute("name", glyph.symbol());
    }
}
