package io.mayfly.webapp.console.audit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.mayfly.foundation.audit.Change;
import io.mayfly.webapp.console.component.DurationWords;
import io.mayfly.webapp.console.component.FactsDialog;
import io.mayfly.webapp.console.component.Moment;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a deed changed, each fact as it was before and as it is after. */
final class ChangedFacts {
    /** Facts whose values have words of their own, and under which keys. */
    private static final Map<String, String> WORDED = Map.of("state", "state.", "roles", "role.");

    /** Facts that are lengths of time. */
    private static final Set<String> LENGTHS = Set.of("lease", "leaseCeiling");

    private final Component speaker;

    ChangedFacts(Component speaker) {
        this.speaker = speaker;
    }

    void show(Iterable<Change> changes, FactsDialog dialog) {
        for (Change change : changes) {
            dialog.fact(field(change.field()), fact(change));
        }
    }

    /** Our words for a field, or its own name where we have none. */
    private String field(String field) {
        String key = "audit.field." + field;
        String own = speaker.getTranslation(key);
        return own.equals(key) ? field : own;
    }

    private Component fact(Change change) {
        Div line = new Div();
        line.addClassName("mf-changed");
        if (change.before().isEmpty() && change.after().isEmpty()) {
            line.setText(speaker.getTranslation("audit.untold"));
            return line;
        }
        Span arrow = new Span("→");
        arrow.getElement().setAttribute("aria-label", speaker.getTranslation("audit.became"));
        arrow.getElement().setAttribute("role", "img");
        line.add(value(change.field(), change.before()), arrow, value(change.field(), change.after()));
        return line;
    }

    private Component value(String field, Optional<String> value) {
        if (value.isEmpty()) {
            return new Span(speaker.getTranslation("audit.nothing"));
        }
        String text = value.get();
        String worded = WORDED.get(field);
        if (worded != null) {
            return new Span(Stream.of(text.split(", "))
                    .map(word -> speaker.getTranslation(worded + word))
                    .collect(Collectors.joining(", ")));
        }
        if (LENGTHS.contains(field)) {
            return new Span(new DurationWords(key -> speaker.getTranslation(key)).of(Duration.parse(text)));
        }
        try {
            return new Moment(Instant.parse(text), Moment.Form.LONG);
        } catch (DateTimeParseException plain) {
            return new Span(text);
        }
    }
}
