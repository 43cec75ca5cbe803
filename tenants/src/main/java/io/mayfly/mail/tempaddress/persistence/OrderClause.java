package io.mayfly.mail.tempaddress.persistence;

import io.mayfly.mail.tempaddress.AddressOrder;

/** The order of a list of addresses, as the end of its query; what is equal in it goes by id, so that pages fit together. */
final class OrderClause {
    private OrderClause() {}

    static String of(AddressOrder order) {
        return switch (order) {
            case NEWEST_FIRST -> "order by a.createdAt desc, a.id desc";
            case OLDEST_FIRST -> "order by a.createdAt, a.id";
            case ADDRESS -> "order by a.name.clear nulls last, a.id";
            case ADDRESS_BACKWARDS -> "order by a.name.clear desc nulls last, a.id";
            case ENDING_SOONEST -> "order by a.expiresAt, a.id";
            case ENDING_LATEST -> "order by a.expiresAt desc, a.id desc";
            case MOST_RECEIVED -> "order by a.received desc, a.id";
            case FEWEST_RECEIVED -> "order by a.received, a.id";
        };
    }
}
