package io.mayfly.account.apikey;

import io.mayfly.foundation.identity.Caller;
import io.mayfly.kernel.ApiKeyId;
import io.mayfly.kernel.MemberId;
import io.mayfly.kernel.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A secret that lets a program act as the member that made it. It is shown once, when made; only its hash is kept. It
 * ends by itself after at most 90 days, or at once when revoked. When it was last used is noted beside it.
 */
@Entity
@Table(name = "api_key")
public class ApiKey {
    @Id
    private UUID id;

    @org.hibernate.annotations.TenantId
    @Column(name = "tenant_id")
    private UUID tenantId;

    @Column(name = "member_id")
    private UUID memberId;

    private String name;
    private byte[] hash;
    private String hint;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @Column(name = "replaced_at")
    private @Nullable Instant replacedAt;

    /** Written beside this entity, so that no use of a key stands in the way of what changes it. */
    @Column(name = "last_used_at", insertable = false, updatable = false)
    private @Nullable Instant lastUsedAt;

    @Column(name = "uses_known_from", updatable = false)
    private Instant usesKnownFrom;

    @Convert(converter = KeyNetworksColumn.class)
    private KeyNetworks networks;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected ApiKey() {}

    ApiKey(Caller maker, KeyTerms terms, Secret secret, Instant now) {
        this.id = ApiKeyId.next().value();
        this.tenantId = maker.tenant().value();
        this.memberId = maker.member().value();
        this.name = terms.name();
        this.hash = secret.hash();
        this.hint = secret.hint();
        this.createdAt = now;
        this.expiresAt = now.plus(terms.life());
        this.networks = terms.networks();
        this.usesKnownFrom = now;
    }

    /** The hash under which a key is kept. */
    public static byte[] hashOf(String secret) {
        return new Secret(secret).hash();
    }

    public boolean isUsableAt(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    /**
     * Gives way to a successor: ends then, unless it ends before.
     *
     * @throws KeyReplaced when it has a successor already
     */
    void replace(Instant now, Instant end) {
        if (replacedAt != null) {
            throw new KeyReplaced();
        }
        replacedAt = now;
        if (end.isBefore(expiresAt)) {
            expiresAt = end;
        }
    }

    /** When it got its successor, if it has one. */
    public Optional<Instant> replacedAt() {
        return Optional.ofNullable(replacedAt);
    }

    /** Whether it still works and has no successor yet. */
    public boolean isReplaceableAt(Instant now) {
        return isUsableAt(now) && replacedAt == null;
    }

    /** How long it was made for, unless it has a successor. */
    public Duration life() {
        return Duration.between(createdAt, expiresAt);
    }

    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    public ApiKeyId id() {
        return new ApiKeyId(id);
    }

    public TenantId tenant() {
        return new TenantId(tenantId);
    }

    public MemberId member() {
        return new MemberId(memberId);
    }

    public String name() {
        return name;
    }

    /** The key's first characters, to tell it from others. */
    public String hint() {
        return hint;
    }

    /** From where it may be used. */
    public KeyNetworks networks() {
        return networks;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    /** When it was last used, to the minute; nothing when it wasn't, as far as that is known. */
    public Optional<Instant> lastUsedAt() {
        return Optional.ofNullable(lastUsedAt);
    }

    /** From when on it is known whether it was used: from its beginning, unless it is older than that is noted. */
    public Instant usesKnownFrom() {
        return usesKnownFrom;
    }

    /** Whether it still works and nobody seems to need it. */
    boolean isIdleAt(Instant now) {
        Instant rests = now.minus(lastUsedAt == null ? KeyMatter.NEVER_USED_FOR : KeyMatter.UNUSED_FOR);
        return isUsableAt(now) && !lastUsedAt().orElse(usesKnownFrom).isAfter(rests);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ApiKey that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
