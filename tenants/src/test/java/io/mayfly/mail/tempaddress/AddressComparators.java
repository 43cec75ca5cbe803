package io.mayfly.mail.tempaddress;

import io.mayfly.testing.NewestFirst;
import java.util.Comparator;

/** The orders of lists of addresses, in memory. */
final class AddressComparators {
    static final NewestFirst<TempAddress> NEWEST_FIRST = new NewestFirst<>(TempAddress::createdAt, TempAddress::id);

    private AddressComparators() {}

    static Comparator<TempAddress> of(AddressOrder order) {
        Comparator<TempAddress> byEnd = Comparator.comparing(TempAddress::expiresAt)
                .thenComparing(address -> address.id().value());
        Comparator<TempAddress> byMail = Comparator.comparing(TempAddress::received)
                .thenComparing(address -> address.id().value());
        return switch (order) {
            case NEWEST_FIRST -> NEWEST_FIRST.order();
            case OLDEST_FIRST -> NEWEST_FIRST.order().reversed();
            case ADDRESS ->
                Comparator.<TempAddress, Boolean>comparing(
                                address -> address.name().clear().isEmpty())
                        .thenComparing(TempAddress::address);
            case ADDRESS_BACKWARDS ->
                Comparator.<TempAddress, Boolean>comparing(
                                address -> address.name().clear().isEmpty())
                        .thenComparing(TempAddress::address, Comparator.reverseOrder());
            case ENDING_SOONEST -> byEnd;
            case ENDING_LATEST -> byEnd.reversed();
            case MOST_RECEIVED -> byMail.reversed();
            case FEWEST_RECEIVED -> byMail;
        };
    }
}
