package io.mayfly.foundation.event.persistence;

import io.mayfly.foundation.database.Ground;
import io.mayfly.foundation.event.ChangeFeed;
import io.mayfly.foundation.event.Events;
import io.mayfly.foundation.event.ReadEvents;

/** Events over the database. */
public final class EventWiring {
    private final Ground ground;
    private final HibernateEvents events;

    public EventWiring(Ground ground) {
        this.ground = ground;
        this.events = new HibernateEvents(ground.entities());
    }

    public Events events() {
        return events;
    }

    public ReadEvents readEvents() {
        return new ReadEvents(ground.transactions(), events);
    }

    /** A new tail of the event table, for one reader. */
    public ChangeFeed changeFeed() {
        return new ChangeFeed(ground.transactions(), events, ground.clock());
    }
}
