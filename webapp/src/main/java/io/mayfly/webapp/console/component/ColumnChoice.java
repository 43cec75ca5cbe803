package io.mayfly.webapp.console.component;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.page.WebStorage;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of a list are shown, as the person has chosen and the browser remembers. On narrow screens, where there
 * is room for none beside the first, the first shows what the others would.
 */
public final class ColumnChoice extends MenuBar {
    private static final String REMEMBERED = "mayfly.columns.";

    private final String remembered;
    private final MenuItem root;
    private final Map<Grid.Column<?>, MenuItem> items = new LinkedHashMap<>();
    private final Set<Grid.Column<?>> withdrawn = new HashSet<>();
    private boolean narrow;

    /** @param list names the list, for the browser to remember */
    public ColumnChoice(String list, Grid<?> grid) {
        this.remembered = REMEMBERED + list;
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        addClassName("mf-wide");
        root = addItem(Glyph.COLUMNS.icon());
        root.add(getTranslation("columns"));
        Narrow.watch(grid, now -> {
            narrow = now;
            arrange();
        });
        grid.addAttachListener(attached -> Remembered.tell(grid, remembered, this::recall));
    }

    /** Lets people choose this column, which has a key; it is shown at first. */
    public ColumnChoice offer(Grid.Column<?> column, String header) {
        return offer(column, header, true);
    }

    /** Lets people choose this column, which has a key. */
    public ColumnChoice offer(Grid.Column<?> column, String header, boolean atFirst) {
        MenuItem item = root.getSubMenu().addItem(header, click -> changed());
        item.setCheckable(true);
        item.setChecked(atFirst);
        items.put(column, item);
        arrange();
        return this;
    }

    /** Takes a column out of the choice, since it would say nothing now, or puts it back. */
    public void withdraw(Grid.Column<?> column, boolean out) {
        if (out) {
            withdrawn.add(column);
        } else {
            withdrawn.remove(column);
        }
        arrange();
    }

    private void changed() {
        WebStorage.setItem(
                remembered,
                items.entrySet().stream()
                        .filter(entry -> entry.getValue().isChecked())
                        .map(entry -> Objects.requireNonNull(entry.getKey().getKey()))
                        .collect(Collectors.joining(",")));
        arrange();
    }

    private void recall(@Nullable String known) {
        if (known != null) {
            List<String> shown = List.of(known.split(",", -1));
            if (items.keySet().stream().noneMatch(column -> shown.contains(column.getKey())) && !known.isEmpty()) {
                return; // of a list that named its columns otherwise
            }
            items.forEach((column, item) -> item.setChecked(shown.contains(column.getKey())));
            arrange();
        }
    }

    private void arrange() {
        items.forEach((column, item) -> {
            boolean offered = !withdrawn.contains(column);
            item.setVisible(offered);
            column.setVisible(offered && item.isChecked() && !narrow);
        });
    }
}
