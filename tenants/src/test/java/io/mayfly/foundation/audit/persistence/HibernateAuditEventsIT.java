package io.mayfly.foundation.audit.persistence;

import io.mayfly.foundation.audit.AuditEventsContract;
import io.mayfly.testing.House;

class HibernateAuditEventsIT extends AuditEventsContract {
    private static final House HOUSE = House.shared();

    HibernateAuditEventsIT() {
        super(HOUSE.transactions(), new HibernateAuditEvents(HOUSE.foundation().entities()));
    }
}
