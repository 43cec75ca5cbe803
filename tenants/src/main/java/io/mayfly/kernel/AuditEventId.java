package io.mayfly.kernel;

import java.util.Optional;
import java.util.UUID;

/** The identity of an audit event. */
public record AuditEventId(UUID value) implements Id {
    public static AuditEventId next() {
        return new AuditEventId(Ids.next());
    }

    /** The identity written in the text, or nothing when it isn't one in the canonical form. */
    public static Optional<AuditEventId> parse(String text) {
        return Ids.parse(text).map(AuditEventId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
