package io.mayfly.foundation.database;

import io.mayfly.foundation.identity.AddressReach;
import jakarta.persistence.Query;

/** What an {@link AddressReach} lets through, for statements in plain SQL that name the tenant already. */
public record ReachCondition(AddressReach reach) {
    /**
     * To follow other conditions.
     *
     * @param address what the statement calls {@code temp_address}
     */
    public String and(String address) {
        return switch (reach) {
            case AddressReach.Everything all -> "";
            case AddressReach.Part part when part.purposes().isEmpty() -> " and " + address + ".member_id = :own";
            case AddressReach.Part part ->
                " and (" + address + ".member_id = :own or " + address + ".purpose in (:reached))";
        };
    }

    /** Sets the parameters of the condition. @return the query */
    public Query bind(Query query) {
        if (reach instanceof AddressReach.Part part) {
            query.setParameter("own", part.own().value());
            if (!part.purposes().isEmpty()) {
                query.setParameter(
                        "reached", part.purposes().stream().map(Enum::name).toList());
            }
        }
        return query;
    }
}
