package io.mayfly.webapp.console.audit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.mayfly.foundation.audit.AuditEntry;
import io.mayfly.webapp.console.component.CopyButton;
import io.mayfly.webapp.console.component.Moment;
import java.util.function.Consumer;

/** All that is known of one deed, and the ways on from it: what else was done to the same thing, and by the same. */
final class DeedDialog extends Dialog {
    DeedDialog(AuditEntry entry, DeedWords words, Consumer<DeedQuery> ask) {
        // Components
        setHeaderTitle(words.action(entry.deed()));
        DescriptionList facts = new DescriptionList();
        facts.addClassName("mf-facts");
        fact(facts, "audit.when", new Moment(entry.occurredAt(), Moment.Form.LONG));
        fact(
                facts,
                "audit.who",
                new Span(entry.actor().name() + " · "
                        + getTranslation("actor." + entry.actor().kind().name())));
        fact(facts, "audit.target", mono(entry.deed().target()));
        if (!entry.deed().detail().isEmpty()) {
            fact(facts, "audit.detail", new Span(words.detail(entry.deed())));
        }
        entry.actor().sourceIp().ifPresent(ip -> fact(facts, "audit.from", mono(ip)));
        fact(facts, "audit.action", mono(entry.deed().action()));
        fact(facts, "audit.id", mono(entry.id().toString()));
        Button thing = new Button(getTranslation("audit.same.target"), click -> {
            close();
            ask.accept(DeedQuery.ALL.withWhat(entry.deed().target()));
        });
        // Of an address that has ended there is only the fingerprint, which no search finds.
        thing.setVisible(!entry.nameless() && !entry.deed().target().isEmpty());
        Button person = new Button(getTranslation("audit.same.actor"), click -> {
            close();
            ask.accept(DeedQuery.ALL.withWho(entry.actor().name()));
        });
        Button shut = new Button(getTranslation("audit.close"), click -> close());

        // Layout
        setWidth("34rem");
        add(facts);
        getFooter().add(thing, person, shut);
    }

    private void fact(DescriptionList facts, String key, Component value) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }

    private static Component mono(String text) {
        Span value = new Span(text);
        value.addClassName("mf-mono");
        Div line = new Div(value, new CopyButton(text, "audit.copy"));
        line.addClassName("mf-copyable");
        return line;
    }
}
