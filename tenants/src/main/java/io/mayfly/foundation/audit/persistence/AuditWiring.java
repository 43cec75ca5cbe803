package io.mayfly.foundation.audit.persistence;

import io.mayfly.foundation.audit.AddressNames;
import io.mayfly.foundation.audit.AuditEvent;
import io.mayfly.foundation.audit.AuditLog;
import io.mayfly.foundation.audit.CountAuditEntries;
import io.mayfly.foundation.audit.OldDeeds;
import io.mayfly.foundation.audit.ReadAuditLog;
import io.mayfly.foundation.audit.ShowAuditEntry;
import io.mayfly.foundation.database.Ground;
import io.mayfly.foundation.vault.NameHashes;
import java.util.List;

/** The audit log over the database. */
public final class AuditWiring {
    /** The classes that Hibernate maps for this feature. */
    public static final List<Class<?>> ENTITIES = List.of(AuditEvent.class);

    private final Ground ground;
    private final HibernateAuditEvents events;

    public AuditWiring(Ground ground) {
        this.ground = ground;
        this.events = new HibernateAuditEvents(ground.entities());
    }

    public AuditLog auditLog() {
        return new AuditLog(events, ground.clock());
    }

    /**
     * Reading it.
     *
     * @param names the names of addresses that live, in which those who read know them
     * @param hashes by which those are found that have ended
     */
    public ReadAuditLog readAuditLog(AddressNames names, NameHashes hashes) {
        return new ReadAuditLog(ground.transactions(), events, names, hashes);
    }

    /** @param names the names of addresses that live */
    public ShowAuditEntry showAuditEntry(AddressNames names) {
        return new ShowAuditEntry(ground.transactions(), events, names);
    }

    /** @param hashes by which entries about addresses that have ended are found */
    public CountAuditEntries countAuditEntries(NameHashes hashes) {
        return new CountAuditEntries(ground.transactions(), events, hashes);
    }

    /** What was written down before names were hashed. */
    public OldDeeds oldDeeds() {
        return new HibernateOldDeeds(ground.entities());
    }
}
