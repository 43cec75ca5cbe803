package io.mayfly.mail.maildomain.dkim;

import io.mayfly.foundation.vault.Vault;
import io.mayfly.kernel.DkimKeyId;
import io.mayfly.kernel.DomainId;
import io.mayfly.kernel.TenantId;
import io.mayfly.mail.maildomain.dns.DomainRecords.DkimRecord;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.KeyPair;
import java.time.Instant;
import java.util.UUID;

/** A key that mail from a domain is signed with. Its private part is sealed under the tenant's key. */
@Entity
@Table(name = "dkim_key")
public class DkimKey {
    @Id
    private UUID id;

    @org.hibernate.annotations.TenantId
    @Column(name = "tenant_id")
    private UUID tenantId;

    @Column(name = "domain_id")
    private UUID domainId;

    @Enumerated(EnumType.STRING)
    private DkimAlgorithm algorithm;

    private String selector;

    @Column(name = "public_key")
    private String publicKey;

    @Column(name = "private_key")
    private byte[] privateKey;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected DkimKey() {}

    /**
     * @param pair a fresh one of the algorithm
     * @param number of those that the domain has had, from 1
     */
    DkimKey(Vault vault, TenantId tenant, DomainId domain, Made pair, int number, Instant now) {
        DkimKeyId fresh = DkimKeyId.next();
        this.id = fresh.value();
        this.tenantId = tenant.value();
        this.domainId = domain.value();
        this.algorithm = pair.algorithm();
        this.selector = "mayfly-" + algorithm.tag() + "-" + number;
        this.publicKey = algorithm.published(pair.keys().getPublic());
        this.privateKey =
                vault.sealSecret(tenant, fresh, pair.keys().getPrivate().getEncoded());
        this.createdAt = now;
    }

    /** A key pair that nobody has yet. */
    record Made(DkimAlgorithm algorithm, KeyPair keys) {}

    public DkimAlgorithm algorithm() {
        return algorithm;
    }

    public DomainId domain() {
        return new DomainId(domainId);
    }

    public TenantId tenant() {
        return new TenantId(tenantId);
    }

    public String selector() {
        return selector;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** What is to be published for it. */
    public DkimRecord record() {
        return new DkimRecord(algorithm.record(), selector, "v=DKIM1; k=" + algorithm.tag() + "; p=" + publicKey);
    }

    /** The private key, as PKCS #8. */
    public byte[] open(Vault vault) {
        return vault.openSecret(tenant(), new DkimKeyId(id), privateKey);
    }
}
