package io.mayfly.webapp.console.component;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** What can be done with the rows that are chosen; there as long as some are. */
public final class BulkBar extends Div {
    private final Span count = new Span();
    private final Div deeds = new Div();

    /** @param clear chooses none any more */
    public BulkBar(Runnable clear) {
        addClassNames("mf-note", "mf-bulk");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", getTranslation("chosen"));
        count.getElement().setAttribute("role", "status");
        deeds.addClassName("mf-tools");
        Button none = new Button(getTranslation("chosen.none"), click -> clear.run());
        none.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        add(count, deeds, none);
        show(0);
    }

    /** Offers something to be done with all that are chosen. */
    public Button offer(Glyph glyph, String word, Runnable deed) {
        Button button = new Button(word, glyph.icon(), click -> deed.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        deeds.add(button);
        return button;
    }

    public void show(int chosen) {
        setVisible(chosen > 0);
        count.setText(getTranslation("chosen.count", chosen));
    }
}
