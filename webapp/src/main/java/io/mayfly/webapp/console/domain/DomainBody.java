package io.mayfly.webapp.console.domain;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.mayfly.mail.maildomain.DomainSetup;
import io.mayfly.mail.maildomain.SeenCheck;
import io.mayfly.mail.maildomain.dns.DomainCheck;
import io.mayfly.mail.maildomain.dns.RecordKind.Need;
import io.mayfly.webapp.console.component.Moment;
import java.util.List;
import java.util.Locale;

/** How a domain stands: its grade, its records, and what was found over time. */
final class DomainBody extends Div {
    private static final int MOST_SHOWN = 10;
    private static final String UNKNOWN = "?";

    DomainBody(DomainSetup setup, List<SeenCheck> history) {
        addClassName("mf-domain");
        add(grade(setup), records(setup, Need.RECEIVING), records(setup, Need.ADVISED), past(history));
    }

    private Section grade(DomainSetup setup) {
        Section panel = panel("domains.grade");
        Div line = new Div();
        line.addClassName("mf-grade-line");
        setup.check()
                .ifPresentOrElse(
                        seen -> fill(line, seen), () -> line.add(new Span(getTranslation("domains.unchecked"))));
        panel.add(line);
        return panel;
    }

    private void fill(Div line, SeenCheck seen) {
        DomainCheck check = seen.outcome();
        String grade = check.grade().map(Enum::name).orElse(UNKNOWN);
        Span letter = new Span(grade);
        letter.addClassNames("mf-grade", "mf-grade-" + grade.toLowerCase(Locale.ROOT));
        Div text = new Div(new Paragraph(getTranslation("domains.grade." + grade)));
        if (!check.lacks().isEmpty()) {
            UnorderedList reasons = new UnorderedList();
            check.lacks()
                    .forEach(lack -> reasons.add(new ListItem(
                            getTranslation("domains.lack." + lack.reason()) + " (−" + lack.points() + ")")));
            text.add(reasons);
        }
        Paragraph checked = new Paragraph(
                new Span(getTranslation("domains.checked") + " "), new Moment(seen.lastAt(), Moment.Form.LONG));
        checked.addClassName("mf-quiet");
        text.add(checked);
        line.add(letter, text);
    }

    private Section records(DomainSetup setup, Need need) {
        Section panel = panel("domains.records." + need);
        Paragraph words = new Paragraph(getTranslation("domains.records." + need + ".words"));
        words.addClassName("mf-quiet");
        UnorderedList cards = new UnorderedList();
        cards.addClassName("mf-records");
        setup.records().stream()
                .filter(record -> record.kind().need() == need)
                .forEach(record -> cards.add(new RecordCard(
                        record, setup.check().flatMap(seen -> seen.outcome().of(record.kind())))));
        panel.add(words, cards);
        return panel;
    }

    private Section past(List<SeenCheck> history) {
        Section panel = panel("domains.past");
        UnorderedList entries = new UnorderedList();
        entries.addClassName("mf-past");
        history.stream().limit(MOST_SHOWN).forEach(seen -> {
            long wrong = seen.outcome().findings().stream()
                    .filter(finding -> !finding.isRight())
                    .count();
            Span grade = new Span(seen.outcome().grade().map(Enum::name).orElse(UNKNOWN));
            grade.addClassName("mf-mono");
            entries.add(new ListItem(
                    new Moment(seen.firstAt(), Moment.Form.LONG),
                    grade,
                    new Span(getTranslation("domains.past.wrong", wrong))));
        });
        panel.add(history.isEmpty() ? new Paragraph(getTranslation("domains.past.none")) : entries);
        return panel;
    }

    private Section panel(String title) {
        Section panel = new Section(new H2(getTranslation(title)));
        panel.addClassNames("mf-panel", "mf-domain-panel");
        return panel;
    }
}
