package io.mayfly.foundation.audit.persistence;

import io.mayfly.foundation.audit.AuditFilter;
import io.mayfly.foundation.database.LikePattern;
import io.mayfly.foundation.vault.NameHash;
import io.mayfly.kernel.Ids;
import jakarta.persistence.Query;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A filter as the further conditions of a query, with their parameters. */
final class AuditQuery {
    private final StringBuilder jpql = new StringBuilder();
    private final Map<String, Object> parameters = new HashMap<>();

    /** The words of the log that a part of them stands for, each once, unless they are too many. */
    @FunctionalInterface
    interface Words {
        Optional<List<String>> containing(AuditColumn column, String part);
    }

    AuditQuery(AuditFilter filter, Optional<NameHash> named, Words words) {
        filter.who().ifPresent(who -> and(saying(AuditColumn.ACTOR, who, words)));
        if (!filter.actions().isEmpty()) {
            and("e.action in (:actions)", "actions", filter.actions());
        }
        filter.what().ifPresent(what -> about(what, named, words));
        filter.since().ifPresent(since -> and("e.occurredAt >= :since", "since", since));
        filter.until().ifPresent(until -> and("e.occurredAt < :until", "until", until));
    }

    private void about(String what, Optional<NameHash> named, Words words) {
        Optional<UUID> address = Ids.parse(what);
        named.ifPresent(hash -> parameters.put("hash", hash.bytes()));
        address.ifPresent(id -> parameters.put("address", id));
        and("(" + saying(AuditColumn.TARGET, what, words)
                + (named.isPresent() ? " or e.targetHash = :hash" : "")
                + (address.isPresent() ? " or e.targetAddressId = :address" : "") + ")");
    }

    /** Whole words are found by an index. */
    private String saying(AuditColumn column, String part, Words words) {
        Optional<List<String>> whole = words.containing(column, part);
        if (whole.isEmpty()) {
            parameters.put(column.attribute(), LikePattern.containing(part));
            return "e." + column.attribute() + " like :" + column.attribute() + " escape '!'";
        }
        if (whole.get().isEmpty()) {
            return "1 = 0";
        }
        parameters.put(column.attribute(), whole.get());
        return "e." + column.attribute() + " in (:" + column.attribute() + ")";
    }

    private void and(String condition) {
        jpql.append(" and ").append(condition);
    }

    private void and(String condition, String parameter, Object value) {
        and(condition);
        parameters.put(parameter, value);
    }

    String jpql() {
        return jpql.toString();
    }

    void bind(Query query) {
        parameters.forEach(query::setParameter);
    }
}
