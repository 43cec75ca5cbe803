package io.mayfly.webapp.console.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import io.mayfly.webapp.console.component.Glyph;
import io.mayfly.webapp.door.ConsolePaths;
import io.mayfly.webapp.security.SignedInPerson;
import java.util.EnumMap;
import java.util.Map;

/** Who is signed in, and what is set for this person in this browser; the way out. */
final class PersonMenu extends MenuBar {
    private final Map<Theme, MenuItem> themes = new EnumMap<>(Theme.class);

    PersonMenu(SignedInPerson person) {
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_ICON);
        MenuItem root = addItem(Glyph.USER.icon(), person.name());
        root.setAriaLabel(getTranslation("person.menu", person.name()));
        SubMenu menu = root.getSubMenu();
        menu.add(who(person), new Hr());
        menu.addItem(item(Glyph.USER, getTranslation("person.profile")), click -> ProfileDialog.open(person, this));
        menu.addItem(item(Glyph.KEYBOARD, getTranslation("keyboard.title")), click -> new KeysDialog().open());
        menu.addItem(item(Glyph.OPEN, getTranslation("person.api")), click -> openReference(UI.getCurrent()));
        menu.add(new Hr(), heading("theme"));
        for (Theme theme : Theme.values()) {
            MenuItem item =
                    menu.addItem(item(theme.glyph(), getTranslation("theme." + theme.key())), click -> choose(theme));
            item.setCheckable(true);
            themes.put(theme, item);
        }
        menu.add(new Hr(), heading("language"));
        for (Language language : Language.values()) {
            MenuItem item = menu.addItem(language.ownName(), click -> language.choose(UI.getCurrent()));
            item.setCheckable(true);
            item.setChecked(language.isSpokenTo(UI.getCurrent()));
        }
        menu.add(new Hr());
        menu.addItem(item(Glyph.EXIT, getTranslation("person.out")), click -> leave(UI.getCurrent()));
    }

    private Div who(SignedInPerson person) {
        Span name = new Span(person.name());
        name.getStyle().setFontWeight("600");
        Span mail = new Span(person.email());
        Span roles = new Span(ProfileDialog.roles(person, this) + " · " + person.tenantName());
        Div who = new Div(name, mail, roles);
        who.addClassName("mf-who");
        return who;
    }

    private Span heading(String key) {
        Span heading = new Span(getTranslation(key));
        heading.addClassName("mf-menu-heading");
        return heading;
    }

    private static Span item(Glyph glyph, String words) {
        Span item = new Span(glyph.icon(), new Span(words));
        item.addClassName("mf-item");
        return item;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement()
                .executeJs("return localStorage.getItem('mayfly.theme') || 'system'")
                .then(String.class, this::tick);
    }

    private void choose(Theme theme) {
        theme.choose(UI.getCurrent());
        tick(theme.key());
    }

    private void tick(String key) {
        themes.forEach((theme, item) -> item.setChecked(theme.key().equals(key)));
    }

    /** Beside the console, where one goes on. */
    static void openReference(UI ui) {
        ui.getPage().open(ConsolePaths.REFERENCE, "_blank");
    }

    static void leave(UI ui) {
        ui.getPage().setLocation(ConsolePaths.LOGOUT);
    }
}
