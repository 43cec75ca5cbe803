package io.mayfly.webapp.console.address;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.Renderer;
import com.vaadin.flow.function.ValueProvider;
import io.mayfly.mail.tempaddress.AddressDetails;
import io.mayfly.mail.tempaddress.AddressOrder;
import io.mayfly.webapp.console.component.Narrow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The addresses as rows. */
final class AddressGrid extends Grid<AddressDetails> {
    private static final String ADDRESS = "address";
    private static final String LEFT = "left";
    private static final String MESSAGES = "messages";
    private static final Map<String, AddressOrder> ASCENDING = Map.of(
            ADDRESS, AddressOrder.ADDRESS,
            LEFT, AddressOrder.ENDING_SOONEST,
            MESSAGES, AddressOrder.MOST_RECEIVED);

    private final transient AddressCells cells = new AddressCells(this);
    private final List<Column<AddressDetails>> wide = new ArrayList<>();

    AddressGrid(ValueProvider<AddressDetails, AddressMenu> menu) {
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        column(cells.address(), "address", "12rem").setSortProperty(ADDRESS).setFlexGrow(4);
        wide.add(column(cells.purpose(), "address.purpose", "7.5rem"));
        wide.add(column(cells.state(), "address.state", "6.5rem"));
        wide.add(column(cells.left(), "address.left", "10.5rem").setSortProperty(LEFT));
        wide.add(column(cells.messages(), "address.messages", "8rem")
                .setSortProperty(MESSAGES)
                .setTextAlign(ColumnTextAlign.END));
        wide.add(column(cells.labels(), "address.labels", "5rem").setFlexGrow(1));
        wide.add(column(cells.maker(), "address.maker", "7rem"));
        addComponentColumn(menu)
                .setHeader(getTranslation("actions"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("5rem")
                .setFlexGrow(0);
        setSelectionMode(SelectionMode.NONE);
        setMultiSort(false);
        Narrow.watch(this, narrow -> wide.forEach(column -> column.setVisible(!narrow)));
    }

    private Column<AddressDetails> column(Renderer<AddressDetails> renderer, String header, String width) {
        return addColumn(renderer)
                .setHeader(getTranslation(header))
                .setWidth(width)
                .setFlexGrow(0);
    }

    /** The order that the person chose by clicking a header. */
    static AddressOrder order(Query<AddressDetails, Void> query) {
        return query.getSortOrders().stream()
                .findFirst()
                .map(AddressGrid::order)
                .orElse(AddressOrder.NEWEST_FIRST);
    }

    private static AddressOrder order(QuerySortOrder chosen) {
        AddressOrder order = ASCENDING.getOrDefault(chosen.getSorted(), AddressOrder.NEWEST_FIRST);
        boolean turned = chosen.getDirection() == SortDirection.DESCENDING;
        return turned && order == AddressOrder.ENDING_SOONEST ? AddressOrder.ENDING_LATEST : order;
    }
}
