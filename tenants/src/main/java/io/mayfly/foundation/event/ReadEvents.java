package io.mayfly.foundation.event;

import io.mayfly.kernel.TenantId;
import io.mayfly.kernel.transaction.Transactions;
import java.util.List;

/** Gives a tenant's stream the events that it has missed. */
public final class ReadEvents {
    private final Transactions transactions;
    private final Events events;

    public ReadEvents(Transactions transactions, Events events) {
        this.transactions = transactions;
        this.events = events;
    }

    /** Up to {@code limit} events after an id, by id. */
    public List<Event> after(TenantId tenant, long id, int limit) {
        return transactions.call(tenant, () -> events.of(tenant, id, limit));
    }
}
