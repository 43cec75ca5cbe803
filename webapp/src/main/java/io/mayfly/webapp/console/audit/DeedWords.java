package io.mayfly.webapp.console.audit;

import io.mayfly.foundation.audit.Deed;
import io.mayfly.webapp.console.component.RefusalWords.Translation;
import io.mayfly.webapp.console.component.UtcTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Deeds in the person's language. They are written down in English, since who reads them later is not known then. */
final class DeedWords {
    private static final List<Form> FORMS = List.of(
            new Form(Pattern.compile("Key and (\\d+) messages destroyed"), "audit.detail.destroyed", Part.NUMBER),
            new Form(Pattern.compile("API keys ended: (\\d+)"), "audit.detail.keys", Part.NUMBER),
            new Form(Pattern.compile("Living addresses ended: (\\d+)"), "audit.detail.addresses", Part.NUMBER),
            new Form(Pattern.compile("Message (\\S+)"), "audit.detail.message", Part.TEXT),
            new Form(Pattern.compile("Roles \\[([A-Z, _]*)]"), "audit.detail.roles", Part.ROLES),
            new Form(Pattern.compile("Key of (.*)"), "audit.detail.owner", Part.TEXT),
            new Form(Pattern.compile("Expires (\\S+)"), "audit.detail.expires", Part.TIME));

    private static final String ROLES = "roles";

    private final Translation speaker;

    private enum Part {
        NUMBER,
        ROLES,
        TIME,
        TEXT
    }

    private record Form(Pattern text, String key, Part part) {}

    DeedWords(Translation speaker) {
        this.speaker = speaker;
    }

    /** Our words for a deed, or its own name where we have none. */
    String action(Deed deed) {
        String key = "deed." + deed.action();
        String own = speaker.of(key);
        return own.equals(key) ? deed.action() : own;
    }

    /** Its further facts, or from what to what it changed roles; as they were written where we have no words. */
    String detail(Deed deed) {
        return deed.detail().isEmpty() ? changedRoles(deed) : told(deed);
    }

    private String changedRoles(Deed deed) {
        return deed.changes().stream()
                .filter(change -> change.field().equals(ROLES))
                .flatMap(change -> change.before().stream()
                        .flatMap(before -> change.after().stream().map(after -> roles(before) + " → " + roles(after))))
                .findFirst()
                .orElse("");
    }

    private String told(Deed deed) {
        return FORMS.stream()
                .flatMap(form -> said(form, deed.detail()).stream())
                .findFirst()
                .orElse(deed.detail());
    }

    private Optional<String> said(Form form, String detail) {
        Matcher matcher = form.text().matcher(detail);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String found = matcher.group(1);
        return Optional.of(
                switch (form.part()) {
                    case NUMBER -> speaker.of(form.key(), number(found));
                    case ROLES -> speaker.of(form.key(), roles(found));
                    case TIME -> speaker.of(form.key(), UtcTime.of(found));
                    case TEXT -> speaker.of(form.key(), found);
                });
    }

    private static int number(String digits) {
        return digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }

    private String roles(String names) {
        return Stream.of(names.split(", "))
                .map(name -> speaker.of("role." + name))
                .collect(Collectors.joining(", "));
    }
}
