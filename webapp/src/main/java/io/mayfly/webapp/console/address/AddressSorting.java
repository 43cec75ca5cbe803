package io.mayfly.webapp.console.address;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import io.mayfly.mail.tempaddress.AddressDetails;
import io.mayfly.mail.tempaddress.AddressOrder;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The orders of the list, as the URL names them and as the headers show them: by a column, forwards or, with a hyphen
 * before it, backwards. The usual one, the newest first, goes without saying.
 */
final class AddressSorting {
    static final String ADDRESS = "address";
    static final String LEFT = "left";
    static final String MESSAGES = "messages";
    static final String CREATED = "created";
    private static final String BACKWARDS = "-";
    private static final Map<AddressOrder, String> NAMES = new EnumMap<>(Map.of(
            AddressOrder.ADDRESS, ADDRESS,
            AddressOrder.ADDRESS_BACKWARDS, BACKWARDS + ADDRESS,
            AddressOrder.ENDING_SOONEST, LEFT,
            AddressOrder.ENDING_LATEST, BACKWARDS + LEFT,
            AddressOrder.FEWEST_RECEIVED, MESSAGES,
            AddressOrder.MOST_RECEIVED, BACKWARDS + MESSAGES,
            AddressOrder.OLDEST_FIRST, CREATED));

    private AddressSorting() {}

    /** The URL's name of an order. */
    static Optional<String> name(AddressOrder order) {
        return Optional.ofNullable(NAMES.get(order));
    }

    /** The order of a name; the usual one when there is none of it. */
    static AddressOrder named(String name) {
        return NAMES.entrySet().stream()
                .filter(known -> known.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(AddressOrder.NEWEST_FIRST);
    }

    /** The order that a person has chosen by the headers; their columns have these names as keys. */
    static AddressOrder chosen(List<GridSortOrder<AddressDetails>> orders) {
        return orders.stream()
                .findFirst()
                .map(order -> named((order.getDirection() == SortDirection.DESCENDING ? BACKWARDS : "")
                        + order.getSorted().getKey()))
                .orElse(AddressOrder.NEWEST_FIRST);
    }

    /** What the headers show for an order. */
    static List<GridSortOrder<AddressDetails>> shown(AddressOrder order, Grid<AddressDetails> grid) {
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
