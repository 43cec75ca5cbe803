package io.mayfly.webapp.console.audit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.mayfly.webapp.console.component.ChosenFilters;
import io.mayfly.webapp.console.component.FilterMenu;
import io.mayfly.webapp.console.component.SearchField;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the list of deeds can be asked; tells what is asked for now, and whether it was typed. */
final class DeedTools extends Div {
    /** Hears of a changed query. */
    interface Listener {
        void changed(DeedQuery query, boolean typed);
    }

    private final transient Listener listener;
    private final SearchField what;
    private final FilterMenu menu = new FilterMenu();
    private final Map<DeedGroup, MenuItem> groups = new EnumMap<>(DeedGroup.class);
    private final Map<Integer, MenuItem> spans = new LinkedHashMap<>();
    private final MenuItem who;
    private final ChosenFilters chosen = new ChosenFilters();
    private DeedQuery query = DeedQuery.ALL;

    /** @param further tools of the list, after these */
    DeedTools(Listener listener, Component... further) {
        // Components
        this.listener = listener;
        what = new SearchField(getTranslation("audit.search"), typed -> listener.changed(query.withWhat(typed), true));
        menu.heading(getTranslation("audit.what"));
        for (DeedGroup group : DeedGroup.values()) {
            groups.put(group, menu.offer(word(group), () -> toggle(group)));
        }
        menu.heading(getTranslation("audit.when"));
        DeedQuery.DAYS.forEach(days -> spans.put(days, menu.offer(word(days), () -> toggle(days))));
        menu.heading(getTranslation("audit.who"));
        who = menu.offer(getTranslation("audit.who.ask"), () -> new WhoDialog(query.who(), this::of).open());

        // Layout
        addClassName("mf-tools");
        Span space = new Span();
        space.addClassName("mf-grow");
        add(what, menu, space);
        add(further);
        add(chosen);
    }

    private String word(DeedGroup group) {
        return getTranslation("audit.of." + group.word());
    }

    private String word(int days) {
        return getTranslation("audit.days." + days);
    }

    private void toggle(DeedGroup group) {
        ask(query.of(Optional.of(group).filter(wanted -> !query.of().equals(Optional.of(wanted)))));
    }

    private void toggle(int days) {
        ask(query.within(query.days() == days ? 0 : days));
    }

    private void of(String name) {
        ask(query.withWho(name));
    }

    private void ask(DeedQuery changed) {
        listener.changed(changed, false);
    }

    void show(DeedQuery shown) {
        query = shown;
        what.show(shown.what());
        groups.forEach((group, item) -> item.setChecked(shown.of().equals(Optional.of(group))));
        spans.forEach((days, item) -> item.setChecked(shown.days() == days));
        who.setChecked(!shown.who().isEmpty());
        chosen.begin();
        shown.of().ifPresent(group -> chosen.add(word(group), () -> toggle(group)));
        if (shown.days() > 0) {
            chosen.add(word(shown.days()), () -> toggle(shown.days()));
        }
        if (!shown.who().isEmpty()) {
            chosen.add(getTranslation("audit.who.is", shown.who()), () -> of(""));
        }
        menu.count(chosen.count());
    }
}
