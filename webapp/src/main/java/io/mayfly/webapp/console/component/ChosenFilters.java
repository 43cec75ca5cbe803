package io.mayfly.webapp.console.component;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/** A chip for each filter that is chosen; pressing it takes the filter away. */
public final class ChosenFilters extends Div {
    public ChosenFilters() {
        addClassNames("mf-filters", "mf-chosen");
        getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("filters.chosen"));
        setVisible(false);
    }

    /** Forgets those that were shown before. */
    public void begin() {
        removeAll();
        setVisible(false);
    }

    /** How many are shown. */
    public int count() {
        return (int) getChildren().count();
    }

    public void add(String word, Runnable away) {
        NativeButton chip = new NativeButton("", click -> away.run());
        chip.add(new Span(word), Glyph.CROSS.icon());
        chip.addClassName("mf-filter");
        chip.getElement().setAttribute("aria-label", getTranslation("filters.away", word));
        add(chip);
        setVisible(true);
    }
}
