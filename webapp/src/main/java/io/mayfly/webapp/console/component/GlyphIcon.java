package io.mayfly.webapp.console.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;

/** A decorative icon, hidden from screen readers: the word beside it says the same. */
@Tag("mf-icon")
@JavaScript("context://js/mayfly.js")
public final class GlyphIcon extends Component {
    GlyphIcon(Glyph glyph) {
        getElement().setAttribute("name", glyph.symbol());
    }
}
