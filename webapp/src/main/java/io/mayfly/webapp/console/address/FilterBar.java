package io.mayfly.webapp.console.address;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.mayfly.kernel.Purpose;
import io.mayfly.mail.tempaddress.AddressFilter.Matter;
import io.mayfly.mail.tempaddress.TempAddress.State;
import io.mayfly.webapp.console.component.ChosenFilters;
import io.mayfly.webapp.console.component.FilterMenu;
import io.mayfly.webapp.console.component.SearchField;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Search and filters of the list: one menu to choose from, and a chip for each that is chosen. Tells what is asked for
 * now, and whether it was typed.
 */
final class FilterBar extends Div {
    /** Hears of a changed query. */
    interface Listener {
        void changed(AddressQuery query, boolean typed);
    }

    private final transient Listener listener;
    private final SearchField search;
    private final Map<State, MenuItem> states = new EnumMap<>(State.class);
    private final Map<Purpose, MenuItem> purposes = new EnumMap<>(Purpose.class);
    private final Map<Matter, MenuItem> matters = new EnumMap<>(Matter.class);
    private final FilterMenu menu = new FilterMenu();
    private final ChosenFilters chosen = new ChosenFilters();
    private AddressQuery query = AddressQuery.plain();

    /** @param tools further tools of the list, after the filters */
    FilterBar(Listener listener, Component... tools) {
        this.listener = listener;

        // Components
        search = new SearchField(
                getTranslation("addresses.search"), typed -> listener.changed(query.withText(typed), true));

        fill();

        // Layout
        addClassName("mf-tools");
        Span space = new Span();
        space.addClassName("mf-grow");
        add(search, menu, space);
        add(tools);
        add(chosen);
    }

    private void fill() {
        menu.heading(getTranslation("addresses.filter.state"));
        for (State state : State.values()) {
            states.put(state, menu.offer(AddressWords.word(state, this), () -> toggle(state)));
        }
        menu.heading(getTranslation("addresses.filter.purpose"));
        for (Purpose purpose : Purpose.values()) {
            purposes.put(purpose, menu.offer(AddressWords.word(purpose, this), () -> toggle(purpose)));
        }
        menu.heading(getTranslation("addresses.filter.only"));
        for (Matter matter : Matter.values()) {
            matters.put(matter, menu.offer(word(matter), () -> toggle(matter)));
        }
    }

    private String word(Matter matter) {
        return getTranslation("addresses.only." + matter);
    }

    private void toggle(State state) {
        listener.changed(query.toggling(state), false);
    }

    private void toggle(Purpose purpose) {
        listener.changed(query.toggling(purpose), false);
    }

    private void toggle(Matter matter) {
        listener.changed(query.toggling(matter), false);
    }

    void show(AddressQuery shown) {
        query = shown;
        search.show(shown.text());
        states.forEach((state, item) -> item.setChecked(shown.states().contains(state)));
        purposes.forEach((purpose, item) -> item.setChecked(shown.purposes().contains(purpose)));
        matters.forEach((matter, item) -> item.setChecked(shown.matter().equals(Optional.of(matter))));
        chosen.begin();
        shown.matter().ifPresent(matter -> chosen.add(word(matter), () -> toggle(matter)));
        if (shown.states().isEmpty() && shown.matter().isEmpty()) {
            chosen.add(getTranslation("addresses.filter.all"), () -> listener.changed(withUsualStates(), false));
        } else if (!shown.states().isEmpty() && !shown.states().equals(AddressQuery.LIVE)) {
            shown.states().stream()
                    .sorted()
                    .forEach(state -> chosen.add(AddressWords.word(state, this), () -> toggle(state)));
        }
        shown.purposes().stream()
                .sorted()
                .forEach(purpose -> chosen.add(AddressWords.word(purpose, this), () -> toggle(purpose)));
        shown.label()
                .ifPresent(label -> chosen.add(
                        getTranslation("addresses.filter.label", label),
                        () -> listener.changed(query.withLabel(Optional.empty()), false)));
        menu.count(chosen.count());
    }

    private AddressQuery withUsualStates() {
        return query.inStates(AddressQuery.LIVE);
    }
}
