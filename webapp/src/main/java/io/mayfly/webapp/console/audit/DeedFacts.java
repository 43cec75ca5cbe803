package io.mayfly.webapp.console.audit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.mayfly.foundation.audit.AuditEntry;
import io.mayfly.foundation.audit.TargetAddress;
import io.mayfly.kernel.AddressId;
import io.mayfly.webapp.console.component.CopyButton;
import io.mayfly.webapp.console.component.FactsDialog;
import io.mayfly.webapp.console.component.Moment;
import java.util.function.Consumer;

/** All that is known of one deed, and the ways on from it: what else was done to the same thing, and by the same. */
final class DeedFacts {
    private final Component speaker;
    private final DeedWords words;
    private final Consumer<DeedQuery> ask;

    /** @param ask asks the list something else */
    DeedFacts(Component speaker, DeedWords words, Consumer<DeedQuery> ask) {
        this.speaker = speaker;
        this.words = words;
        this.ask = ask;
    }

    FactsDialog of(AuditEntry entry) {
        String target = entry.deed().target();
        String subject = subject(entry);
        Button thing = new Button(word("audit.same.target"), click -> ask.accept(DeedQuery.ALL.withWhat(subject)));
        thing.setVisible(!subject.isEmpty());
        Button actor = new Button(
                word("audit.same.actor"),
                click -> ask.accept(DeedQuery.ALL.withWho(entry.actor().name())));
        FactsDialog dialog = new FactsDialog(words.action(entry.deed()), thing, actor)
                .fact(word("audit.when"), new Moment(entry.occurredAt(), Moment.Form.LONG))
                .fact(
                        word("audit.who"),
                        entry.actor().name() + " · "
                                + word("actor." + entry.actor().kind().name()))
                .fact(word("audit.target"), copied(target));
        if (!entry.deed().detail().isEmpty()) {
            dialog.fact(word("audit.detail"), words.detail(entry.deed()));
        }
        new ChangedFacts(speaker).show(entry.deed().changes(), dialog);
        entry.actor().sourceIp().ifPresent(ip -> dialog.fact(word("audit.from"), copied(ip)));
        return dialog.fact(word("audit.action"), copied(entry.deed().action()))
                .fact(word("audit.id"), copied(entry.id().toString()));
    }

    /** Says that there is none, in the same words of another organisation's. */
    FactsDialog ofNone() {
        FactsDialog dialog = new FactsDialog(word("audit.missing"));
        dialog.add(new Paragraph(word("audit.missing.words")));
        return dialog;
    }

    /** What its subject is found by. Of an address that has ended there is only a fingerprint, which no search finds. */
    private static String subject(AuditEntry entry) {
        return entry.nameless()
                ? entry.deed()
                        .address()
                        .flatMap(TargetAddress::id)
                        .map(AddressId::toString)
                        .orElse("")
                : entry.deed().target();
    }

    private String word(String key) {
        return speaker.getTranslation(key);
    }

    private static Component copied(String text) {
        Span value = new Span(text);
        value.addClassName("mf-mono");
        Div line = new Div(value, new CopyButton(text, "audit.copy"));
        line.addClassName("mf-copyable");
        return line;
    }
}
