package io.mayfly.webapp.console.apikey;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.mayfly.account.apikey.KeyMatter;
import io.mayfly.webapp.console.component.SearchField;
import io.mayfly.webapp.console.component.Toggle;
import java.util.EnumMap;
import java.util.Map;

/** Search and the switch between one's own keys and all; tells what is asked for now, and whether it was typed. */
final class KeyTools extends Div {
    /** Hears of a changed query. */
    interface Listener {
        void changed(KeyQuery query, boolean typed);
    }

    private final SearchField search;
    private final Toggle mine;
    private final Toggle all;
    private final Map<KeyMatter, Toggle> matters = new EnumMap<>(KeyMatter.class);
    private KeyQuery query = KeyQuery.of(false, "");

    /**
     * @param mayAll whether the person may see more than their own
     * @param further tools of the list, after these
     */
    KeyTools(boolean mayAll, Listener listener, Component... further) {
        // Components
        search = new SearchField(getTranslation("keys.search"), typed -> listener.changed(query.withText(typed), true));
        mine = new Toggle(getTranslation("keys.of.me"), () -> listener.changed(query.of(false), false));
        for (KeyMatter matter : KeyMatter.values()) {
            matters.put(
                    matter,
                    new Toggle(
                            getTranslation("keys.only." + matter),
                            () -> listener.changed(query.turned(matter), false)));
        }
        all = new Toggle(getTranslation("keys.of.all"), () -> listener.changed(query.of(true), false));

        // Layout
        addClassNames("mf-tools", "mf-key-tools");
        Div whose = new Div(mine, all);
        whose.addClassName("mf-filters");
        whose.getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("keys.of"));
        whose.setVisible(mayAll);
        Span space = new Span();
        space.addClassName("mf-grow");
        add(search, whose);
        matters.values().forEach(this::add);
        add(space);
        add(further);
    }

    void show(KeyQuery shown) {
        query = shown;
        String words = getTranslation(shown.all() ? "keys.search.all" : "keys.search");
        search.setPlaceholder(words);
        search.setAriaLabel(words);
        search.show(shown.text());
        matters.forEach((matter, toggle) -> toggle.setPressed(shown.isOnly(matter)));
        mine.setPressed(!shown.all());
        all.setPressed(shown.all());
    }
}
