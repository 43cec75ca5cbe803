package io.mayfly.webapp.console.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A place in a view that is drawn anew only when what it shows has changed, so that whoever is busy there can go on. */
public final class Renewed extends Div {
    private transient @Nullable Object shown;

    public Renewed() {
        addClassName("mf-renewed");
    }

    /**
     * Draws it, if it isn't drawn already.
     *
     * @param facts all that the drawing depends on
     */
    public void show(Object facts, Supplier<Component> drawing) {
        if (!facts.equals(shown)) {
            shown = facts;
            removeAll();
            add(drawing.get());
        }
    }
}
