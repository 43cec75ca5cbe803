package io.mayfly.webapp.console.component;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The orders of a list, as the URL names them and as the headers show them: by a column, forwards or, with a hyphen
 * before it, backwards. The usual one goes without saying.
 */
public final class ListOrders<O extends Enum<O>> {
    private static final String BACKWARDS = "-";

    private final O usual;
    private final Map<O, String> names;

    /** @param names of all but the usual one: the key of a column, with a hyphen where it is backwards */
    public ListOrders(O usual, Map<O, String> names) {
        this.usual = usual;
        this.names = Map.copyOf(names);
    }

    /** The name of the order by a column backwards. */
    public static String backwards(String column) {
        return BACKWARDS + column;
    }

    /** The URL's name of an order. */
    public Optional<String> name(O order) {
        return Optional.ofNullable(names.get(order));
    }

    /** The order of a name; the usual one when there is none of it. */
    public O named(String name) {
        return names.entrySet().stream()
                .filter(known -> known.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(usual);
    }

    /** Lets a column be sorted by in these orders, which know it by its key. */
    public static <T> Grid.Column<T> sortable(Grid.Column<T> column) {
        return column.setSortProperty(column.getKey());
    }

    /** Hears of an order that was chosen by a header. */
    public <T> void onChosen(Grid<T> grid, Consumer<O> listener) {
        grid.setMultiSort(false);
        grid.addSortListener(sorted -> {
            if (sorted.isFromClient()) {
                listener.accept(chosen(sorted.getSortOrder()));
            }
        });
    }

    private <T> O chosen(List<GridSortOrder<T>> orders) {
        return orders.stream()
                .findFirst()
                .map(order -> named((order.getDirection() == SortDirection.DESCENDING ? BACKWARDS : "")
                        + order.getSorted().getKey()))
                .orElse(usual);
    }

    /** Has the headers show an order. */
    public <T> void show(Grid<T> grid, O order) {
        if (chosen(grid.getSortOrder()) != order) {
            grid.sort(shown(order, grid));
        }
    }

    private <T> List<GridSortOrder<T>> shown(O order, Grid<T> grid) {
        return name(order)
                .map(name -> {
                    boolean backwards = name.startsWith(BACKWARDS);
                    String key = backwards ? name.substring(BACKWARDS.length()) : name;
                    return List.of(new GridSortOrder<>(
                            grid.getColumnByKey(key), backwards ? SortDirection.DESCENDING : SortDirection.ASCENDING));
                })
                .orElse(List.of());
    }
}
