package io.mayfly.webapp.console.audit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.mayfly.webapp.console.component.Glyph;
import io.mayfly.webapp.console.component.SearchField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the list of deeds can be asked; tells what is asked for now, and whether it was typed. */
final class DeedTools extends Div {
    private static final int TYPING_PAUSE_MILLIS = 200;

    /** Hears of a changed query. */
    interface Listener {
        void changed(DeedQuery query, boolean typed);
    }

    private final transient Listener listener;
    private final SearchField what;
    private final TextField who = new TextField();
    private final Select<Optional<DeedGroup>> of = new Select<>();
    private final Select<Integer> days = new Select<>();
    private DeedQuery query = DeedQuery.ALL;

    DeedTools(Listener listener) {
        // Components
        this.listener = listener;
        what = new SearchField(getTranslation("audit.search"), typed -> tell(query.withWhat(typed), true));
        who.setPlaceholder(getTranslation("audit.search.who"));
        who.setAriaLabel(getTranslation("audit.search.who"));
        who.setPrefixComponent(Glyph.USER.icon());
        who.setClearButtonVisible(true);
        who.setValueChangeMode(ValueChangeMode.LAZY);
        who.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        of.setAriaLabel(getTranslation("audit.what"));
        of.setItems(groups());
        of.setItemLabelGenerator(group ->
                getTranslation(group.map(each -> "audit.of." + each.word()).orElse("audit.of.all")));
        days.setAriaLabel(getTranslation("audit.when"));
        days.setItems(spans());
        days.setItemLabelGenerator(back -> getTranslation("audit.days." + back));
        show(query);

        // Listeners
        who.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                tell(query.withWho(change.getValue()), true);
            }
        });
        of.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                tell(query.of(change.getValue()), false);
            }
        });
        days.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                tell(query.within(change.getValue()), false);
            }
        });

        // Layout
        addClassName("mf-tools");
        add(what, who, of, days);
    }

    private static List<Optional<DeedGroup>> groups() {
        List<Optional<DeedGroup>> groups = new ArrayList<>(List.of(Optional.empty()));
        for (DeedGroup group : DeedGroup.values()) {
            groups.add(Optional.of(group));
        }
        return groups;
    }

    private static List<Integer> spans() {
        List<Integer> spans = new ArrayList<>(DeedQuery.DAYS);
        spans.add(0);
        return spans;
    }

    private void tell(DeedQuery changed, boolean typed) {
        listener.changed(changed, typed);
    }

    void show(DeedQuery shown) {
        query = shown;
        what.show(shown.what());
        if (!who.getValue().strip().equals(shown.who())) {
            who.setValue(shown.who());
        }
        of.setValue(shown.of());
        days.setValue(shown.days());
    }
}
