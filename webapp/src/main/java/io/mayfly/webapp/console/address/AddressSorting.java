package io.mayfly.webapp.console.address;

import static io.mayfly.webapp.console.component.ListOrders.backwards;

import io.mayfly.mail.tempaddress.AddressOrder;
import io.mayfly.webapp.console.component.ListOrders;
import java.util.Map;

/** The orders of the list of addresses, by the keys of its columns; the usual one is the newest first. */
final class AddressSorting {
    static final String ADDRESS = "address";
    static final String LEFT = "left";
    static final String MESSAGES = "messages";
    static final String CREATED = "created";
    static final ListOrders<AddressOrder> ORDERS = new ListOrders<>(
            AddressOrder.NEWEST_FIRST,
            Map.of(
                    AddressOrder.ADDRESS, ADDRESS,
                    AddressOrder.ADDRESS_BACKWARDS, backwards(ADDRESS),
                    AddressOrder.ENDING_SOONEST, LEFT,
                    AddressOrder.ENDING_LATEST, backwards(LEFT),
                    AddressOrder.FEWEST_RECEIVED, MESSAGES,
                    AddressOrder.MOST_RECEIVED, backwards(MESSAGES),
                    AddressOrder.OLDEST_FIRST, CREATED));

    private AddressSorting() {}
}
