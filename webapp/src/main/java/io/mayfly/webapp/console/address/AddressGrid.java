package io.mayfly.webapp.console.address;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.Renderer;
import io.mayfly.mail.tempaddress.AddressDetails;
import io.mayfly.webapp.console.component.ColumnChoice;
import io.mayfly.webapp.console.component.ListOrders;
import io.mayfly.webapp.console.component.ListPlace;
import io.mayfly.webapp.console.component.RowMenu;
import io.mayfly.webapp.console.component.RowOpening;
import java.util.function.Predicate;

/** The addresses as rows. */
final class AddressGrid extends Grid<AddressDetails> {
    private final transient AddressCells cells;
    private final ColumnChoice columns;

    AddressGrid(AddressActions actions) {
        cells = new AddressCells(this, actions::isGoing);
        columns = new ColumnChoice(AddressNavigation.ROUTE, this);
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        setAriaLabel(getTranslation("addresses.title"));
        sorted(AddressSorting.ADDRESS, cells.address(), "address", "11rem").setFlexGrow(4);
        offer(column("purpose", cells.purpose(), "address.purpose", "8.25rem"), "address.purpose", true);
        offer(column("state", cells.state(), "address.state", "8.5rem"), "address.state", true);
        offer(sorted(AddressSorting.LEFT, cells.left(), "address.left", "9.5rem"), "address.left", true);
        offer(
                sorted(AddressSorting.MESSAGES, cells.messages(), "address.messages", "8.75rem")
                        .setTextAlign(ColumnTextAlign.END),
                "address.messages",
                true);
        offer(column("labels", cells.labels(), "address.labels", "5rem").setFlexGrow(1), "address.labels", true);
        offer(column("maker", cells.maker(), "address.maker", "8rem"), "address.maker", false);
        offer(column("reference", cells.reference(), "address.reference", "8rem"), "address.reference", false);
        offer(sorted(AddressSorting.CREATED, cells.created(), "address.created", "8rem"), "address.created", false);
        RowMenu.of(
                        this,
                        actions::offered,
                        row -> getTranslation("address.menu.of", row.address()),
                        getTranslation("address.menu"))
                .setWidth("4.5rem");
        setSelectionMode(SelectionMode.NONE);
        if (actions.mayAnything()) {
            choosing(actions::isGoing);
        }
        RowOpening.of(this, AddressNavigation::openInbox);
        ListPlace.keep(this);
    }

    private void choosing(Predicate<AddressDetails> going) {
        GridMultiSelectionModel<AddressDetails> model =
                (GridMultiSelectionModel<AddressDetails>) setSelectionMode(SelectionMode.MULTI);
        model.setDragSelect(true);
        setItemSelectableProvider(row -> AddressQuery.LIVE.contains(row.state()) && !going.test(row));
    }

    private Column<AddressDetails> column(String key, Renderer<AddressDetails> cell, String header, String width) {
        return addColumn(cell)
                .setKey(key)
                .setHeader(getTranslation(header))
                .setWidth(width)
                .setFlexGrow(0);
    }

    private Column<AddressDetails> sorted(String key, Renderer<AddressDetails> cell, String header, String width) {
        return ListOrders.sortable(column(key, cell, header, width));
    }

    private void offer(Column<AddressDetails> column, String header, boolean atFirst) {
        columns.offer(column, getTranslation(header), atFirst);
    }

    ColumnChoice columns() {
        return columns;
    }
}
