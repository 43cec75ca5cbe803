package io.mayfly.webapp.console.component;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;

/** The one menu of a list to filter it by, in groups; it shows how many filters are chosen, which chips say below. */
public final class FilterMenu extends MenuBar {
    private final MenuItem root;
    private final Span count = new Span();

    public FilterMenu() {
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        root = addItem(Glyph.FILTER.icon());
        root.add(getTranslation("filter"));
        count.addClassName("mf-badge");
        // The chips say it to who doesn't see it.
        count.getElement().setAttribute("aria-hidden", "true");
        root.add(count);
        count(0);
    }

    /** Begins a group. */
    public FilterMenu heading(String words) {
        if (!root.getSubMenu().getItems().isEmpty()) {
            root.getSubMenu().add(new Hr());
        }
        Span heading = new Span(words);
        heading.addClassName("mf-menu-heading");
        root.getSubMenu().add(heading);
        return this;
    }

    /** Adds a filter, which whoever made it checks when it is chosen. */
    public MenuItem offer(String word, Runnable chosen) {
        MenuItem item = root.getSubMenu().addItem(word, click -> chosen.run());
        item.setCheckable(true);
        return item;
    }

    /** Says how many are chosen. */
    public void count(int chosen) {
        count.setText(String.valueOf(chosen));
        count.setVisible(chosen > 0);
    }
}
