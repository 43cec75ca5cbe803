package io.mayfly.mail.maildomain;

import io.mayfly.foundation.address.DomainName;
import io.mayfly.kernel.AlreadyExists;
import io.mayfly.kernel.DomainId;
import io.mayfly.kernel.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A domain that a tenant receives mail for. It begins as a claim, which receives nothing and blocks nobody. Once
 * verified it is the tenant's alone, temp addresses can be made on it, and its mail is received. A mere claim that is
 * removed is gone; a verified domain is given back, receives nothing from then on, and its row stays for the addresses that
 * were on it, until the tenant claims it anew.
 */
@Entity
@Table(name = "mail_domain")
public class MailDomain {
    /** Whether ownership was proven. */
    public enum State {
        CLAIMED,
        VERIFIED
    }

    @Id
    private UUID id;

    @org.hibernate.annotations.TenantId
    @Column(name = "tenant_id")
    private UUID tenantId;

    private String name;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "verified_at")
    private @Nullable Instant verifiedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected MailDomain() {}

    public MailDomain(TenantId tenant, DomainName name, Instant now) {
        this.id = DomainId.next().value();
        this.tenantId = tenant.value();
        this.name = name.value();
        this.state = State.CLAIMED;
        this.createdAt = now;
    }

    public void verify(Instant now) {
        if (state != State.VERIFIED) {
            state = State.VERIFIED;
            verifiedAt = now;
        }
    }

    /** Ends what verifying began. That it once was verified tells it from a mere claim, to older versions too. */
    void giveBack() {
        state = State.CLAIMED;
    }

    boolean isGivenBack() {
        return state == State.CLAIMED && verifiedAt != null;
    }

    /** Begins anew, as a mere claim. */
    void claimAnew(Instant now) {
        if (!isGivenBack()) {
            throw new AlreadyExists("The domain " + name);
        }
        createdAt = now;
        verifiedAt = null;
    }

    public boolean isVerified() {
        return state == State.VERIFIED;
    }

    public DomainId id() {
        return new DomainId(id);
    }

    public TenantId tenant() {
        return new TenantId(tenantId);
    }

    public DomainName name() {
        return new DomainName(name);
    }

    public State state() {
        return state;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Instant> verifiedAt() {
        return Optional.ofNullable(verifiedAt);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MailDomain that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
