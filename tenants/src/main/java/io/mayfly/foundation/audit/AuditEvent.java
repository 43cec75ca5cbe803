package io.mayfly.foundation.audit;

import io.mayfly.foundation.identity.Actor;
import io.mayfly.foundation.vault.NameHash;
import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.AuditEventId;
import io.mayfly.kernel.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing that somebody did in a tenant. It is written in the transaction that did it and never changed. */
@Entity
@Table(name = "audit_event")
public class AuditEvent {
    private static final int MAX_TARGET = 400;
    private static final int MAX_DETAIL = 1000;

    @Id
    private UUID id;

    @org.hibernate.annotations.TenantId
    @Column(name = "tenant_id")
    private UUID tenantId;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "actor_kind")
    private Actor.Kind actorKind;

    @Column(name = "actor_id")
    private String actorId;

    @Column(name = "actor_name")
    private String actorName;

    @Column(name = "source_ip")
    private @Nullable String sourceIp;

    private String action;
    private String target;
    private String detail;

    @Convert(converter = ChangesColumn.class)
    private List<Change> changes;

    @Column(name = "target_address_id")
    private @Nullable UUID targetAddressId;

    @Column(name = "target_hash")
    private byte @Nullable [] targetHash;

    @SuppressWarnings("NullAway.Init")
    protected AuditEvent() {}

    AuditEvent(TenantId tenant, Actor actor, Deed deed, Instant now) {
        this.id = AuditEventId.next().value();
        this.tenantId = tenant.value();
        this.occurredAt = now;
        this.actorKind = actor.kind();
        this.actorId = actor.id();
        this.actorName = actor.name();
        this.sourceIp = actor.sourceIp().orElse(null);
        this.action = deed.action();
        this.target = cut(deed.target(), MAX_TARGET);
        this.detail = cut(deed.detail(), MAX_DETAIL);
        this.changes = deed.changes();
        deed.address().ifPresent(address -> {
            targetAddressId = address.id().map(AddressId::value).orElse(null);
            targetHash = address.hash().bytes();
        });
    }

    private static String cut(String text, int max) {
        return text.length() <= max ? text : text.substring(0, max);
    }

    public AuditEventId id() {
        return new AuditEventId(id);
    }

    public Instant occurredAt() {
        return occurredAt;
    }

    public Actor actor() {
        return new Actor(actorKind, actorId, actorName, Optional.ofNullable(sourceIp));
    }

    public Deed deed() {
        Optional<TargetAddress> address = Optional.ofNullable(targetHash)
                .map(hash ->
                        new TargetAddress(Optional.ofNullable(targetAddressId).map(AddressId::new), NameHash.of(hash)));
        return new Deed(action, target, detail, changes, address);
    }
}
