package io.mayfly.webapp.console.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import io.mayfly.overview.Concern;
import io.mayfly.webapp.console.component.Glyph;
import io.mayfly.webapp.console.overview.ConcernEntry;
import io.mayfly.webapp.console.overview.OverviewNavigation;
import io.mayfly.webapp.door.Outage;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What needs the person, as the overview tells it, with the ways there; it is looked for when views are entered, and from
 * time to time.
 */
final class Bell extends MenuBar {
    private final transient Supplier<List<Concern>> source;
    private final Span count = new Span();
    private final MenuItem root;
    private transient Optional<List<Concern>> shown = Optional.empty();

    Bell(Supplier<List<Concern>> source) {
        this.source = source;
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_ICON);
        addClassName("mf-bell");
        root = addItem(Glyph.BELL.icon());
        root.setAriaLabel(getTranslation("bell.unasked"));
        count.addClassName("mf-badge");
        count.getElement().setAttribute("aria-hidden", "true");
        root.add(count);
    }

    /**
     * Looks again; a menu that is open stays as it is, unless there is something else to be told. That the database is away
     * is for the view to say.
     */
    @SuppressWarnings("checkstyle:illegalcatch") // that the database is away comes wrapped in anything
    void look() {
        try {
            Optional<List<Concern>> found = Optional.of(source.get());
            if (!found.equals(shown)) {
                shown = found;
                show(found.get());
            }
        } catch (RuntimeException e) {
            if (!Outage.isBehind(e)) {
                throw e;
            }
        }
    }

    private void show(List<Concern> concerns) {
        root.setAriaLabel(getTranslation("bell", concerns.size()));
        count.setText(String.valueOf(concerns.size()));
        count.setVisible(!concerns.isEmpty());
        SubMenu menu = root.getSubMenu();
        menu.removeAll();
        if (concerns.isEmpty()) {
            menu.addItem(item(Glyph.CHECK, getTranslation("overview.needs.none")))
                    .setEnabled(false);
        }
        for (Concern concern : concerns) {
            ConcernEntry entry = ConcernEntry.of(concern, (key, values) -> getTranslation(key, values));
            String path = entry.path().orElse(OverviewNavigation.ROUTE);
            menu.addItem(
                    item(entry.glyph(), entry.sentence()),
                    click -> UI.getCurrent().navigate(path));
        }
    }

    private static Span item(Glyph glyph, String words) {
        Span item = new Span(glyph.icon(), new Span(words));
        item.addClassName("mf-item");
        return item;
    }
}
