package io.mayfly.webapp.console.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.kernel.Caseless;
import io.mayfly.webapp.console.address.AddressNavigation;
import io.mayfly.webapp.console.apikey.ApiKeyNavigation;
import io.mayfly.webapp.console.component.Finder.Found;
import io.mayfly.webapp.console.component.Glyph;
import io.mayfly.webapp.security.SignedInPerson;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The views that a person can go to, and what can be done from everywhere, for the search over everything. */
final class Deeds {
    private final SignedInPerson person;
    private final Component speaker;

    Deeds(SignedInPerson person, Component speaker) {
        this.person = person;
        this.speaker = speaker;
    }

    /** @param text empty for all */
    List<Found> views(String text) {
        return Navigation.open(person.caller())
                .map(view -> new Found(
                        view.glyph(),
                        say(view.title()),
                        "",
                        () -> UI.getCurrent().navigate(view.view())))
                .filter(found -> fits(found, text))
                .toList();
    }

    /** @param text empty for all */
    List<Found> actions(String text) {
        return Stream.of(making(), looks(), own(), tenants())
                .flatMap(List::stream)
                .filter(found -> fits(found, text))
                .toList();
    }

    private static boolean fits(Found found, String text) {
        String all = found.name() + " " + found.about();
        return Stream.of(text.split(" ")).allMatch(word -> Caseless.contains(all, word));
    }

    private List<Found> making() {
        Caller caller = person.caller();
        List<Found> making = new ArrayList<>();
        if (caller.may(Permission.CREATE_ADDRESSES)) {
            making.add(new Found(Glyph.PLUS, say("address.create"), "", AddressNavigation::openNew));
        }
        if (caller.may(Permission.MANAGE_OWN_API_KEYS)) {
            making.add(new Found(Glyph.PLUS, say("keys.create"), "", ApiKeyNavigation::openNew));
        }
        return making;
    }

    private List<Found> looks() {
        List<Found> looks = new ArrayList<>();
        for (Theme theme : Theme.values()) {
            looks.add(new Found(
                    theme.glyph(), say("theme." + theme.key()), say("theme"), () -> theme.choose(UI.getCurrent())));
        }
        for (Language language : Language.values()) {
            looks.add(new Found(
                    Glyph.DOMAIN, language.ownName(), say("language"), () -> language.choose(UI.getCurrent())));
        }
        return looks;
    }

    private List<Found> own() {
        return List.of(
                new Found(Glyph.USER, say("person.profile"), "", () -> ProfileDialog.open(person, speaker)),
                new Found(Glyph.KEYBOARD, say("keyboard.title"), "", () -> new KeysDialog().open()),
                new Found(Glyph.OPEN, say("person.api"), "", () -> PersonMenu.openReference(UI.getCurrent())),
                new Found(Glyph.EXIT, say("person.out"), "", () -> PersonMenu.leave(UI.getCurrent())));
    }

    private List<Found> tenants() {
        List<SignedInPerson.Membership> all = person.memberships();
        return all.stream()
                .filter(one -> all.size() > 1 && !one.tenantName().equals(person.tenantName()))
                .map(one -> new Found(
                        Glyph.BUILDING, one.tenantName(), say("tenant.go"), () -> TenantSwitch.go(person, one)))
                .toList();
    }

    private String say(String key) {
        return speaker.getTranslation(key);
    }
}
