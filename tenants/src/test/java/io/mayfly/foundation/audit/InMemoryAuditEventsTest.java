package io.mayfly.foundation.audit;

import io.mayfly.testing.InMemoryHouse;

class InMemoryAuditEventsTest extends AuditEventsContract {
    private static final InMemoryHouse HOUSE = new InMemoryHouse();

    InMemoryAuditEventsTest() {
        super(HOUSE.transactions(), HOUSE.auditEvents());
    }
}
