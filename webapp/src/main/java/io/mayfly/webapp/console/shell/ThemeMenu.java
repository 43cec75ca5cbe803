package io.mayfly.webapp.console.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import io.mayfly.webapp.console.component.Glyph;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Light, dark, or as the system has it; the browser remembers. */
final class ThemeMenu extends MenuBar {
    private enum Theme {
        LIGHT(Glyph.SUN),
        DARK(Glyph.MOON),
        SYSTEM(Glyph.SYSTEM);

        private final Glyph glyph;

        Theme(Glyph glyph) {
            this.glyph = glyph;
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Map<Theme, MenuItem> items = new EnumMap<>(Theme.class);

    ThemeMenu() {
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_ICON);
        MenuItem root = addItem(Glyph.SUN.icon(), getTranslation("theme"));
        root.setAriaLabel(getTranslation("theme"));
        for (Theme theme : Theme.values()) {
            Span words = new Span(theme.glyph.icon(), new Span(getTranslation("theme." + theme.key())));
            words.addClassName("mf-item");
            MenuItem item = root.getSubMenu().addItem(words, click -> choose(theme));
            item.setCheckable(true);
            items.put(theme, item);
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement()
                .executeJs("return localStorage.getItem('mayfly.theme') || 'system'")
                .then(String.class, this::tick);
    }

    private void choose(Theme theme) {
        getElement().executeJs("window.mayfly.theme($0)", theme.key());
        tick(theme.key());
    }

    private void tick(String key) {
        items.forEach((theme, item) -> item.setChecked(theme.key().equals(key)));
    }
}
