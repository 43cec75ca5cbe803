package io.mayfly;

import io.mayfly.PermissionsTest.Call;
import io.mayfly.foundation.audit.AuditFilter;
import io.mayfly.foundation.audit.ReadAuditLog;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.kernel.AuditEventId;
import io.mayfly.kernel.PageRequest;
import io.mayfly.testing.InMemoryHouse;
import java.util.List;

/** The calls that read the audit log. */
final class AuditCalls {
    private AuditCalls() {}

    static List<Call> of(InMemoryHouse house) {
        ReadAuditLog readAuditLog = house.readAuditLog();
        return List.of(
                new Call(
                        "ReadAuditLog",
                        Permission.READ_AUDIT,
                        caller -> readAuditLog.page(caller, AuditFilter.none(), PageRequest.first())),
                new Call(
                        "ShowAuditEntry",
                        Permission.READ_AUDIT,
                        caller -> house.showAuditEntry().one(caller, AuditEventId.next())),
                new Call(
                        "CountAuditEntries",
                        Permission.READ_AUDIT,
                        caller -> house.countAuditEntries().count(caller, AuditFilter.none())));
    }
}
