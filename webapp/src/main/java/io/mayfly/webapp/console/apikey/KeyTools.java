package io.mayfly.webapp.console.apikey;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.mayfly.account.apikey.KeyMatter;
import io.mayfly.webapp.console.component.ChosenFilters;
import io.mayfly.webapp.console.component.FilterMenu;
import io.mayfly.webapp.console.component.SearchField;
import java.util.EnumMap;
import java.util.Map;

/**
 * Search and filters of the list of keys, whose own ones are shown unless all are asked for; tells what is asked for now,
 * and whether it was typed.
 */
final class KeyTools extends Div {
    /** Hears of a changed query. */
    interface Listener {
        void changed(KeyQuery query, boolean typed);
    }

    private final transient Listener listener;
    private final SearchField search;
    private final FilterMenu menu = new FilterMenu();
    private final Map<KeyMatter, MenuItem> matters = new EnumMap<>(KeyMatter.class);
    private final ChosenFilters chosen = new ChosenFilters();
    private Runnable showing = () -> {};
    private KeyQuery query = KeyQuery.of(false, "");

    /**
     * @param mayAll whether the person may see more than their own
     * @param further tools of the list, after these
     */
    KeyTools(boolean mayAll, Listener listener, Component... further) {
        // Components
        this.listener = listener;
        search = new SearchField(getTranslation("keys.search"), typed -> listener.changed(query.withText(typed), true));
        if (mayAll) {
            offerWhose();
        }
        menu.heading(getTranslation("keys.only"));
        for (KeyMatter matter : KeyMatter.values()) {
            matters.put(matter, menu.offer(getTranslation("keys.only." + matter), () -> ask(query.turned(matter))));
        }

        // Layout
        addClassName("mf-tools");
        Span space = new Span();
        space.addClassName("mf-grow");
        add(search, menu, space);
        add(further);
        add(chosen);
    }

    private void offerWhose() {
        menu.heading(getTranslation("keys.of"));
        MenuItem mine = menu.offer(getTranslation("keys.of.me"), () -> ask(query.of(false)));
        MenuItem all = menu.offer(getTranslation("keys.of.all"), () -> ask(query.of(true)));
        showing = () -> {
            mine.setChecked(!query.all());
            all.setChecked(query.all());
        };
    }

    private void ask(KeyQuery changed) {
        listener.changed(changed, false);
    }

    void show(KeyQuery shown) {
        query = shown;
        String words = getTranslation(shown.all() ? "keys.search.all" : "keys.search");
        search.setPlaceholder(words);
        search.setAriaLabel(words);
        search.show(shown.text());
        matters.forEach((matter, item) -> item.setChecked(shown.isOnly(matter)));
        showing.run();
        chosen.begin();
        if (shown.all()) {
            chosen.add(getTranslation("keys.of.all"), () -> ask(query.of(false)));
        }
        shown.matter()
                .ifPresent(
                        matter -> chosen.add(getTranslation("keys.only." + matter), () -> ask(query.turned(matter))));
        menu.count(chosen.count());
    }
}
