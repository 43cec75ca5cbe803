package io.mayfly.webapp.console.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import io.mayfly.foundation.identity.Role;
import io.mayfly.webapp.console.component.Glyph;
import io.mayfly.webapp.door.ConsolePaths;
import io.mayfly.webapp.security.SignedInPerson;
import java.util.Comparator;
import java.util.stream.Collectors;

/** Who is signed in, as what and where; the way out. */
final class PersonMenu extends MenuBar {
    PersonMenu(SignedInPerson person) {
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_ICON);
        MenuItem root = addItem(Glyph.USER.icon(), person.name());
        root.setAriaLabel(getTranslation("person.menu", person.name()));
        SubMenu menu = root.getSubMenu();
        menu.add(who(person), new Hr());
        menu.addItem(item(Glyph.EXIT, "person.out"), click -> leave());
    }

    private Div who(SignedInPerson person) {
        Span name = new Span(person.name());
        name.getStyle().setFontWeight("600");
        Span mail = new Span(person.email());
        Span roles = new Span(roles(person) + " · " + person.tenantName());
        Div who = new Div(name, mail, roles);
        who.addClassName("mf-who");
        return who;
    }

    private String roles(SignedInPerson person) {
        return person.caller().roles().stream()
                .sorted(Comparator.naturalOrder())
                .map(this::word)
                .collect(Collectors.joining(", "));
    }

    private String word(Role role) {
        return getTranslation("role." + role.name());
    }

    private Span item(Glyph glyph, String key) {
        Span words = new Span(glyph.icon(), new Span(getTranslation(key)));
        words.addClassName("mf-item");
        return words;
    }

    private static void leave() {
        UI.getCurrent().getPage().setLocation(ConsolePaths.LOGOUT);
    }
}
