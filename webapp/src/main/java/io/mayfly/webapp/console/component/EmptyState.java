package io.mayfly.webapp.console.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** What stands where nothing is yet: what it is, why it is empty, and the one next step. */
public final class EmptyState extends Div {
    public EmptyState(Glyph glyph, String title, String words, Component... next) {
        addClassName("mf-empty");
        H2 heading = new H2(title);
        add(glyph.icon(), heading, new Paragraph(words));
        if (next.length > 0) {
            Div steps = new Div(next);
            steps.addClassName("mf-next");
            add(steps);
        }
    }
}
