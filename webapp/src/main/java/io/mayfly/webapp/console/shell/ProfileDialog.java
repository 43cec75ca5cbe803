package io.mayfly.webapp.console.shell;

import com.vaadin.flow.component.Component;
import io.mayfly.foundation.identity.Role;
import io.mayfly.webapp.console.component.FactsDialog;
import io.mayfly.webapp.security.SignedInPerson;
import java.util.Comparator;
import java.util.stream.Collectors;

/** Who is signed in, as what and where. */
final class ProfileDialog {
    private ProfileDialog() {}

    static void open(SignedInPerson person, Component speaker) {
        new FactsDialog(speaker.getTranslation("person.profile"))
                .fact(speaker.getTranslation("person.name"), person.name())
                .fact(speaker.getTranslation("person.email"), person.email())
                .fact(speaker.getTranslation("person.organisation"), person.tenantName())
                .fact(speaker.getTranslation("person.roles"), roles(person, speaker))
                .open();
    }

    static String roles(SignedInPerson person, Component speaker) {
        return person.caller().roles().stream()
                .sorted(Comparator.naturalOrder())
                .map(role -> word(role, speaker))
                .collect(Collectors.joining(", "));
    }

    private static String word(Role role, Component speaker) {
        return speaker.getTranslation("role." + role.name());
    }
}
