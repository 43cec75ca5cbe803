package io.mayfly.mail.maildomain;

import io.mayfly.kernel.DomainCheckId;
import io.mayfly.kernel.DomainId;
import io.mayfly.kernel.TenantId;
import io.mayfly.mail.maildomain.dns.DomainCheck;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What looks at DNS found of a domain, from the first look that found it to the last before something else was found. */
@Entity
@Table(name = "domain_check")
public class SeenCheck {
    @Id
    private UUID id;

    @org.hibernate.annotations.TenantId
    @Column(name = "tenant_id")
    private UUID tenantId;

    @Column(name = "domain_id")
    private UUID domainId;

    @Column(name = "first_at")
    private Instant firstAt;

    @Column(name = "last_at")
    private Instant lastAt;

    @Convert(converter = DomainCheckColumn.class)
    private DomainCheck outcome;

    @SuppressWarnings("NullAway.Init")
    protected SeenCheck() {}

    public SeenCheck(TenantId tenant, DomainId domain, DomainCheck outcome, Instant at) {
        this.id = DomainCheckId.next().value();
        this.tenantId = tenant.value();
        this.domainId = domain.value();
        this.firstAt = at;
        this.lastAt = at;
        this.outcome = outcome;
    }

    /** Notes that a later look found the same. */
    void again(Instant at) {
        lastAt = at;
    }

    public DomainCheckId id() {
        return new DomainCheckId(id);
    }

    public TenantId tenant() {
        return new TenantId(tenantId);
    }

    public DomainId domain() {
        return new DomainId(domainId);
    }

    public Instant firstAt() {
        return firstAt;
    }

    public Instant lastAt() {
        return lastAt;
    }

    public DomainCheck outcome() {
        return outcome;
    }
}
