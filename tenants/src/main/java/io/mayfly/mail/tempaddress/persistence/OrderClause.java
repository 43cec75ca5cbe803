package io.mayfly.mail.tempaddress.persistence;

import io.mayfly.mail.tempaddress.AddressOrder;

/**
 * The order of a list of addresses, as the end of its query; what is equal in it goes by id, so that pages fit
 * together, and in the same direction, so that an index gives it forwards or backwards. The database takes no name to be the
 * least of all.
 */
final class OrderClause {
    private OrderClause() {}

    static String of(AddressOrder order) {
        return switch (order) {
            case NEWEST_FIRST -> "order by a.createdAt desc, a.id desc";
            case OLDEST_FIRST -> "order by a.createdAt, a.id";
            case ADDRESS -> "order by a.name.clear, a.id";
            case ADDRESS_BACKWARDS -> "order by a.name.clear desc, a.id desc";
            case ENDING_SOONEST -> "order by a.expiresAt, a.createdAt, a.endedAt, a.id";
            case ENDING_LATEST -> "order by a.expiresAt desc, a.createdAt desc, a.endedAt desc, a.id desc";
            case MOST_RECEIVED -> "order by a.received desc, a.id desc";
            case FEWEST_RECEIVED -> "order by a.received, a.id";
        };
    }
}
