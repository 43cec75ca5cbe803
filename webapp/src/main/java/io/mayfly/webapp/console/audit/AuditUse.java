package io.mayfly.webapp.console.audit;

import io.mayfly.foundation.audit.AuditEntry;
import io.mayfly.foundation.audit.CountAuditEntries;
import io.mayfly.foundation.audit.ReadAuditLog;
import io.mayfly.foundation.audit.ShowAuditEntry;
import io.mayfly.kernel.AuditEventId;
import io.mayfly.kernel.Page;
import io.mayfly.kernel.PageRequest;
import io.mayfly.webapp.security.SignedInPerson;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** The audit log, as the person who is signed in may read it. */
@Dependent
class AuditUse {
    @Inject
    private ReadAuditLog readAuditLog;

    @Inject
    private ShowAuditEntry showAuditEntry;

    @Inject
    private CountAuditEntries countAuditEntries;

    @Inject
    private SignedInPerson person;

    @Inject
    private Clock clock;

    Page<AuditEntry> page(DeedQuery query, PageRequest page) {
        return readAuditLog.page(person.caller(), query.filter(clock.instant()), page);
    }

    /** How many pass, or one more than are counted. */
    int count(DeedQuery query) {
        return countAuditEntries.count(person.caller(), query.filter(clock.instant()));
    }

    Optional<AuditEntry> one(String id) {
        return AuditEventId.parse(id).flatMap(known -> showAuditEntry.one(person.caller(), known));
    }
}
