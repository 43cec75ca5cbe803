package io.mayfly.foundation.audit.persistence;

import io.mayfly.foundation.audit.AuditFilter;
import io.mayfly.foundation.database.LikePattern;
import io.mayfly.foundation.vault.NameHash;
import io.mayfly.kernel.Ids;
import jakarta.persistence.Query;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A filter as the further conditions of a query, with their parameters. */
final class AuditQuery {
    private final StringBuilder jpql = new StringBuilder();
    private final Map<String, Object> parameters = new HashMap<>();

    AuditQuery(AuditFilter filter, Optional<NameHash> named) {
        filter.who().ifPresent(who -> and("e.actorName like :who escape '!'", "who", LikePattern.containing(who)));
        if (!filter.actions().isEmpty()) {
            and("e.action in (:actions)", "actions", filter.actions());
        }
        filter.what().ifPresent(what -> about(what, named));
        filter.since().ifPresent(since -> and("e.occurredAt >= :since", "since", since));
        filter.until().ifPresent(until -> and("e.occurredAt < :until", "until", until));
    }

    private void about(String what, Optional<NameHash> named) {
        Optional<UUID> address = Ids.parse(what);
        named.ifPresent(hash -> parameters.put("hash", hash.bytes()));
        address.ifPresent(id -> parameters.put("address", id));
        and(
                "(e.target like :what escape '!'"
                        + (named.isPresent() ? " or e.targetHash = :hash" : "")
                        + (address.isPresent() ? " or e.targetAddressId = :address" : "") + ")",
                "what",
                LikePattern.containing(what));
    }

    private void and(String condition, String parameter, Object value) {
        jpql.append(" and ").append(condition);
        parameters.put(parameter, value);
    }

    String jpql() {
        return jpql.toString();
    }

    void bind(Query query) {
        parameters.forEach(query::setParameter);
    }
}
