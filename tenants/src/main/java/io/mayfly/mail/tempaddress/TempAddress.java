package io.mayfly.mail.tempaddress;

import io.mayfly.foundation.address.EmailAddress;
import io.mayfly.foundation.address.LocalPart;
import io.mayfly.foundation.vault.NameHash;
import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.DomainId;
import io.mayfly.kernel.MemberId;
import io.mayfly.kernel.Purpose;
import io.mayfly.kernel.TenantId;
import io.mayfly.mail.maildomain.MailDomain;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * An address leased for a time. It begins active, made by a member for a purpose (or by Mayfly itself, for the domain's
 * postmaster and abuse). While its lease lasts it receives mail, unless it is paused or full. It ends when its lease
 * does or when it is deleted: its key, messages and contents are destroyed, its name and particulars wiped. The name's hash
 * stays behind, so that nobody is handed the same address while its senders may still write to it.
 */
@Entity
@DynamicUpdate // The counters are written by the gateways and must not be overwritten from here.
@Table(name = "temp_address")
public class TempAddress {
    /** Where an address stands in its life; one whose lease is over counts as expired before the sweeper has come. */
    public enum State {
        ACTIVE,
        PAUSED,
        EXPIRED,
        DELETED
    }

    @Id
    private UUID id;

    @org.hibernate.annotations.TenantId
    @Column(name = "tenant_id")
    private UUID tenantId;

    @Column(name = "domain_id")
    private UUID domainId;

    @Embedded
    private KeptName name;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "max_messages")
    private int maxMessages;

    private int received;
    private int stored;
    private int unread;

    @ElementCollection
    @CollectionTable(name = "temp_address_label", joinColumns = @JoinColumn(name = "address_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 128) // more than a page has
    private List<AddressLabel> labels = new ArrayList<>();

    private @Nullable String reference;

    @Convert(converter = MetadataColumn.class)
    private Metadata metadata;

    @Column(name = "role_address")
    private boolean roleAddress;

    @Embedded
    private MadeBy madeBy;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected TempAddress() {}

    private TempAddress(MailDomain domain, LocalPart localPart, Lease lease, Particulars particulars, MadeBy madeBy) {
        this.id = AddressId.next().value();
        this.tenantId = domain.tenant().value();
        this.domainId = domain.id().value();
        this.name = new KeptName(new EmailAddress(localPart, domain.name()));
        this.purpose = particulars.purpose();
        this.state = State.ACTIVE;
        this.createdAt = lease.from();
        this.expiresAt = lease.until();
        this.maxMessages = lease.maxMessages();
        label(particulars.labels());
        this.reference = particulars.reference().orElse(null);
        this.metadata = particulars.metadata();
        this.madeBy = madeBy;
    }

    /** A member's new address. */
    static TempAddress leased(
            MailDomain domain, LocalPart localPart, Lease lease, Particulars particulars, Maker maker) {
        return new TempAddress(domain, localPart, lease, particulars, MadeBy.member(maker));
    }

    /** The address of a domain's postmaster or abuse desk, leased anew by the mail that reaches it. */
    public static TempAddress ofRole(MailDomain domain, LocalPart role, Lease lease) {
        Particulars particulars = new Particulars(Purpose.CUSTOM, Labels.of("role"), Optional.empty(), Metadata.none());
        TempAddress made = new TempAddress(domain, role, lease, particulars, MadeBy.mayfly());
        made.roleAddress = true;
        return made;
    }

    /** The state at a moment: a lease that is over makes the address expired, whatever is written. */
    public State stateAt(Instant now) {
        return state == State.DELETED || isLiveAt(now) ? state : State.EXPIRED;
    }

    /** Whether its lease lasts: once it is over nothing of the address is shown any more, swept or not. */
    public boolean isLiveAt(Instant now) {
        return (state == State.ACTIVE || state == State.PAUSED) && now.isBefore(expiresAt);
    }

    /** @throws AddressEnded when the lease is over or the address was deleted */
    public void requireLiveAt(Instant now) {
        if (!isLiveAt(now)) {
            throw new AddressEnded(name.faded(), stateAt(now));
        }
    }

    /** Sets a new end of the lease. */
    public void extendTo(Instant until, Instant now) {
        requireLiveAt(now);
        expiresAt = until;
    }

    void pause(Instant now) {
        requireLiveAt(now);
        state = State.PAUSED;
    }

    void resume(Instant now) {
        requireLiveAt(now);
        state = State.ACTIVE;
    }

    void change(AddressChange change, Instant now) {
        requireLiveAt(now);
        change.labels().ifPresent(this::label);
        change.metadata().ifPresent(changed -> metadata = changed);
        change.reference().ifPresent(changed -> reference = changed.isEmpty() ? null : changed);
        change.maxMessages().ifPresent(changed -> maxMessages = changed);
    }

    /** Ends the address for good, because its lease did or because it was deleted, and wipes its particulars. */
    void end(State as, Instant now) {
        name = name.gone();
        state = as;
        endedAt = now;
        stored = 0;
        unread = 0;
        label(Labels.none());
        reference = null;
        metadata = Metadata.none();
    }

    private void label(Labels given) {
        labels.clear();
        given.values().forEach(label -> labels.add(new AddressLabel(tenant(), label)));
    }

    public AddressId id() {
        return new AddressId(id);
    }

    public TenantId tenant() {
        return new TenantId(tenantId);
    }

    public DomainId domain() {
        return new DomainId(domainId);
    }

    /** Tells it the hash of its name, which whoever keeps addresses does to each that is added. */
    public void hashAs(NameHash hash) {
        name = name.hashedAs(hash);
    }

    public KeptName name() {
        return name;
    }

    /** The address as text: itself, or its fingerprint once it has ended. */
    public String address() {
        return name.clear().orElseGet(name::faded);
    }

    public Purpose purpose() {
        return purpose;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    public int maxMessages() {
        return maxMessages;
    }

    /** How many messages were ever received. */
    public int received() {
        return received;
    }

    /** How many messages it holds now. */
    public int stored() {
        return stored;
    }

    public int unread() {
        return unread;
    }

    public Labels labels() {
        return new Labels(labels.stream().map(AddressLabel::label).toList());
    }

    public Optional<String> reference() {
        return Optional.ofNullable(reference);
    }

    public Metadata metadata() {
        return metadata;
    }

    public boolean isRoleAddress() {
        return roleAddress;
    }

    public Optional<MemberId> member() {
        return madeBy.member();
    }

    public String createdByKind() {
        return madeBy.kind();
    }

    public String createdByName() {
        return madeBy.name();
    }

    public int version() {
        return version;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TempAddress that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
