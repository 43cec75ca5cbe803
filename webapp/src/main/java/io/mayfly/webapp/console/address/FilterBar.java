package io.mayfly.webapp.console.address;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.mayfly.kernel.Purpose;
import io.mayfly.mail.tempaddress.TempAddress.State;
import io.mayfly.webapp.console.component.SearchField;
import io.mayfly.webapp.console.component.Toggle;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/** Search and filters of the list; tells what is asked for now, and whether it was typed. */
final class FilterBar extends Div {
    /** Hears of a changed query. */
    interface Listener {
        void changed(AddressQuery query, boolean typed);
    }

    private final SearchField search;
    private final Map<State, Toggle> states = new EnumMap<>(State.class);
    private final Map<Purpose, Toggle> purposes = new EnumMap<>(Purpose.class);
    private AddressQuery query = AddressQuery.plain();

    FilterBar(Listener listener) {
        // Components
        search = new SearchField(
                getTranslation("addresses.search"), typed -> listener.changed(query.withText(typed), true));
        for (State state : State.values()) {
            states.put(
                    state,
                    new Toggle(AddressWords.word(state, this), () -> listener.changed(query.toggling(state), false)));
        }
        for (Purpose purpose : Purpose.values()) {
            purposes.put(
                    purpose,
                    new Toggle(
                            AddressWords.word(purpose, this), () -> listener.changed(query.toggling(purpose), false)));
        }

        // Layout
        addClassName("mf-tools");
        add(
                search,
                group("addresses.filter.state", bar -> states.values().forEach(bar::add)),
                group("addresses.filter.purpose", bar -> purposes.values().forEach(bar::add)));
    }

    private Div group(String key, Consumer<Div> fill) {
        Span name = new Span(getTranslation(key));
        name.getElement().setAttribute("aria-hidden", "true");
        Div group = new Div(name);
        group.addClassName("mf-filters");
        group.getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation(key));
        fill.accept(group);
        return group;
    }

    void show(AddressQuery shown) {
        query = shown;
        search.show(shown.text());
        states.forEach((state, toggle) -> toggle.setPressed(shown.states().contains(state)));
        purposes.forEach((purpose, toggle) -> toggle.setPressed(shown.purposes().contains(purpose)));
    }
}
