package io.mayfly.foundation.outbox.persistence;

import io.mayfly.foundation.database.Ground;
import io.mayfly.foundation.outbox.Outbox;

/** The outbox over the database. */
public final class OutboxWiring {
    private final Outbox outbox;

    public OutboxWiring(Ground ground) {
        this.outbox = new HibernateOutbox(ground.entities());
    }

    public Outbox outbox() {
        return outbox;
    }
}
