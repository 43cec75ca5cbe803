package io.mayfly.webapp.console.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Span;

/** All that is to be known of one thing, and what can be done with it. */
public final class FactsDialog extends Dialog {
    private final DescriptionList facts = new DescriptionList();

    /** @param deeds buttons for what can be done with it; each closes the dialog */
    public FactsDialog(String title, Component... deeds) {
        setHeaderTitle(title);
        setMaxWidth("min(34rem, 100%)");
        facts.addClassNames("mf-facts-list");
        add(facts);
        Button close = new Button(getTranslation("close"), click -> close());
        for (Component deed : deeds) {
            if (deed instanceof Button button) {
                button.addClickListener(click -> close());
            }
        }
        getFooter().add(deeds);
        getFooter().add(close);
    }

    public FactsDialog fact(String name, String value) {
        return fact(name, new Span(value));
    }

    public FactsDialog fact(String name, Component value) {
        facts.add(new Term(name), new Description(value));
        return this;
    }
}
