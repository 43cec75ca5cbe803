package io.mayfly.webapp.console.domain;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.mayfly.webapp.console.component.ChosenFilters;
import io.mayfly.webapp.console.component.FilterMenu;
import io.mayfly.webapp.console.component.SearchField;

/** Search and filter of the list of domains; tells what is asked for now, and whether it was typed. */
final class DomainTools extends Div {
    /** Hears of a changed query. */
    interface Listener {
        void changed(DomainQuery query, boolean typed);
    }

    private final transient Listener listener;
    private final SearchField search;
    private final FilterMenu menu = new FilterMenu();
    private final MenuItem unverified;
    private final MenuItem paused;
    private final ChosenFilters chosen = new ChosenFilters();
    private DomainQuery query = DomainQuery.ALL;

    /** @param further tools of the list, after these */
    DomainTools(Listener listener, Component... further) {
        // Components
        this.listener = listener;
        search = new SearchField(
                getTranslation("domains.search"), typed -> listener.changed(query.withText(typed), true));
        FilterMenu states = menu.heading(getTranslation("domains.state"));
        unverified = states.offer(getTranslation("domains.unverified"), this::toggle);
        paused = states.offer(getTranslation("domains.PAUSED"), this::togglePaused);

        // Layout
        addClassName("mf-tools");
        Span space = new Span();
        space.addClassName("mf-grow");
        add(search, menu, space);
        add(further);
        add(chosen);
    }

    private void toggle() {
        listener.changed(query.unverified(!query.unverified()), false);
    }

    private void togglePaused() {
        listener.changed(query.paused(!query.paused()), false);
    }

    void show(DomainQuery shown) {
        query = shown;
        search.show(shown.text());
        unverified.setChecked(shown.unverified());
        paused.setChecked(shown.paused());
        chosen.begin();
        if (shown.unverified()) {
            chosen.add(getTranslation("domains.unverified"), this::toggle);
        }
        if (shown.paused()) {
            chosen.add(getTranslation("domains.PAUSED"), this::togglePaused);
        }
        menu.count(chosen.count());
    }
}
