package io.mayfly.mail.maildomain;

import io.mayfly.foundation.address.DomainName;
import io.mayfly.kernel.AlreadyExists;
import io.mayfly.kernel.DomainId;
import io.mayfly.kernel.TenantId;
import io.mayfly.mail.maildomain.dns.DomainCheck;
import io.mayfly.mail.maildomain.dns.Grade;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
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
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 16;
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    /** Whether ownership was proven. */
    public enum State {
        CLAIMED,
        VERIFIED
    }

    /** How ownership was proven. */
    public enum Proof {
        /** The operator vouches for it. */
        OPERATOR,
        /** The text that proves it was published. */
        DNS
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

    private @Nullable String token;

    @Enumerated(EnumType.STRING)
    private @Nullable Proof proof;

    @Column(name = "apex_reason")
    private @Nullable String apexReason;

    @Enumerated(EnumType.STRING)
    private @Nullable Grade grade;

    @Column(name = "comes_here")
    private @Nullable Boolean comesHere;

    @Column(name = "came_here")
    private boolean cameHere;

    @Column(name = "checked_at")
    private @Nullable Instant checkedAt;

    @Column(name = "next_check_at")
    private Instant nextCheckAt;

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
        this.token = freshToken();
        this.nextCheckAt = now;
    }

    /** The same of an organisation's own main domain. */
    void justify(String reason) {
        apexReason = reason;
    }

    /** Takes the operator's word for it. */
    public void verify(Instant now) {
        verify(Proof.OPERATOR, now);
    }

    /** Takes the text that was published for it. */
    void prove(Instant now) {
        verify(Proof.DNS, now);
    }

    private void verify(Proof by, Instant now) {
        if (state != State.VERIFIED) {
            state = State.VERIFIED;
            verifiedAt = now;
            proof = by;
        }
    }

    /** Ends what verifying began. That it once was verified tells it from a mere claim, to older versions too. */
    void giveBack() {
        state = State.CLAIMED;
        nextCheckAt = NEVER;
    }

    /** Keeps what a look at DNS found; what nobody could say leaves things as they were. */
    void note(DomainCheck check, Instant now) {
        checkedAt = now;
        check.grade().ifPresent(found -> grade = found);
        check.comesHere().ifPresent(comes -> {
            comesHere = comes;
            cameHere = cameHere || comes;
        });
    }

    private static String freshToken() {
        byte[] random = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    void checkNextAt(Instant next) {
        nextCheckAt = next;
    }

    /**
     * Whether no address can be made on it, because its mail goes elsewhere. For which the operator vouched, that counts only once
     * its mail has been seen to come here.
     */
    public boolean isPaused() {
        return isVerified() && Boolean.FALSE.equals(comesHere) && (cameHere || proof == Proof.DNS);
    }

    /**
     * The domain itself, to make an address on.
     *
     * @throws DomainPaused when its mail goes elsewhere
     */
    public MailDomain taking() {
        if (isPaused()) {
            throw new DomainPaused(name);
        }
        return this;
    }

    boolean isGivenBack() {
        return state == State.CLAIMED && verifiedAt != null;
    }

    /** Begins anew, as a mere claim. */
    MailDomain claimedAnew(Instant now) {
        if (!isGivenBack()) {
            throw new AlreadyExists("The domain " + name);
        }
        createdAt = now;
        verifiedAt = null;
        proof = null;
        token = freshToken();
        apexReason = null;
        grade = null;
        comesHere = null;
        cameHere = false;
        checkedAt = null;
        nextCheckAt = now;
        return this;
    }

    /** Gives a domain that an earlier build claimed what is to be published as proof. */
    void requireToken() {
        if (token == null) {
            token = freshToken();
        }
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

    /** The text that proves whose it is, once it is published. */
    Optional<String> token() {
        return Optional.ofNullable(token);
    }

    /** How it was proven whose it is, if it was. */
    public Optional<Proof> proof() {
        return isVerified() ? Optional.of(proof == null ? Proof.OPERATOR : proof) : Optional.empty();
    }

    public Optional<Grade> grade() {
        return Optional.ofNullable(grade);
    }

    /** Whether its mail comes here; nothing as long as nobody knows. */
    public Optional<Boolean> comesHere() {
        return Optional.ofNullable(comesHere);
    }

    Instant nextCheckAt() {
        return nextCheckAt;
    }

    public Optional<Instant> checkedAt() {
        return Optional.ofNullable(checkedAt);
    }

    /** Why it was claimed although it is an organisation's main domain. */
    public Optional<String> apexReason() {
        return Optional.ofNullable(apexReason);
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
