package io.mayfly.webapp.console.domain;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.mayfly.mail.maildomain.dns.Finding;
import io.mayfly.mail.maildomain.dns.WantedRecord;
import io.mayfly.webapp.console.component.Chip;
import io.mayfly.webapp.console.component.CopyButton;
import io.mayfly.webapp.console.component.Glyph;
import java.util.Optional;

/** One record: what it is for, how it is to be published, what stands there instead, and what to do. */
final class RecordCard extends ListItem {
    /** @param finding nothing as long as nobody has looked */
    RecordCard(WantedRecord record, Optional<Finding> finding) {
        H3 name = new H3(getTranslation("domains.record.name." + record.kind()));
        Div head = new Div(name, state(finding));
        head.addClassName("mf-record-head");
        Paragraph purpose = new Paragraph(getTranslation("domains.record.purpose." + record.kind()));
        purpose.addClassName("mf-quiet");
        addClassName("mf-record");
        add(head, purpose, values(record));
        finding.filter(found -> !found.isRight()).ifPresent(found -> add(advice(found)));
    }

    private Chip state(Optional<Finding> finding) {
        return finding.map(found -> DomainWords.chip(found.state(), this))
                .orElseGet(() -> new Chip(Glyph.CLOCK, getTranslation("domains.record.UNCHECKED"), Chip.Tone.PLAIN));
    }

    private DescriptionList values(WantedRecord record) {
        DescriptionList values = new DescriptionList();
        values.addClassNames("mf-facts-list", "mf-record-values");
        values.add(
                new Term(getTranslation("domains.record.type")),
                new Description(record.type().name()),
                new Term(getTranslation("domains.record.host")),
                new Description(copyable(record.host(), "domains.copy.host")),
                new Term(getTranslation("domains.record.value")),
                new Description(copyable(record.value(), "domains.copy.value")));
        return values;
    }

    private Component copyable(String text, String label) {
        Span shown = new Span(text);
        shown.addClassName("mf-mono");
        Div copyable = new Div(shown, new CopyButton(text, label));
        copyable.addClassName("mf-record-value");
        return copyable;
    }

    private Div advice(Finding finding) {
        Div advice = new Div(new Paragraph(DomainWords.advice(finding, this)));
        advice.addClassName("mf-record-advice");
        if (!finding.found().isEmpty()) {
            Div found = new Div(new Span(getTranslation("domains.record.found")));
            finding.found().forEach(text -> {
                Span shown = new Span(text);
                shown.addClassName("mf-mono");
                found.add(shown);
            });
            found.addClassName("mf-record-found");
            advice.add(found);
        }
        return advice;
    }
}
