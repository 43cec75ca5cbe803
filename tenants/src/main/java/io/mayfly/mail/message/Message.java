package io.mayfly.mail.message;

import io.mayfly.foundation.address.ReversePath;
import io.mayfly.foundation.event.EventType;
import io.mayfly.foundation.event.NewEvent;
import io.mayfly.foundation.vault.ContentKey;
import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.MessageId;
import io.mayfly.mail.message.content.Summary;
import io.mayfly.mail.message.store.ContentDay;
import io.mayfly.mail.tempaddress.TempAddress;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that one temp address has received: times, sizes, flags and verdicts in clear, and who sent what to whom
 * sealed under the address's key, as is its content, which is kept apart. It begins unread in the transaction that
 * acknowledges it to the sender, is read or deleted by members, and is destroyed with its address at the latest.
 */
@Entity
@Table(name = "message")
public class Message {
    @Id
    private UUID id;

    @org.hibernate.annotations.TenantId
    @Column(name = "tenant_id")
    private UUID tenantId;

    @Column(name = "address_id")
    private UUID addressId;

    @Column(name = "received_at")
    private Instant receivedAt;

    // Written with the row, as that costs no statement of its own, and from then on by the store of the content alone.
    @Column(name = "content_day", updatable = false)
    private LocalDate contentDay;

    // Never written again with the row; null in a row of an earlier version whose facts wait to be sealed.
    @Column(name = "sealed_facts", updatable = false)
    private byte @Nullable [] sealedFacts;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    private int size;

    @Column(name = "attachment_count")
    private int attachmentCount;

    private boolean seen;

    @Embedded
    private @Nullable Verdicts verdicts;

    @Column(name = "tls_protocol")
    private @Nullable String tlsProtocol;

    @Column(name = "tls_cipher")
    private @Nullable String tlsCipher;

    @SuppressWarnings("NullAway.Init")
    protected Message() {}

    /** A message as it arrives; the key is that of its address. */
    public Message(AddressId address, Owner owner, Arrival arrival, Summary summary, ContentKey key) {
        this.id = MessageId.next().value();
        this.tenantId = owner.tenant().value();
        this.addressId = address.value();
        this.receivedAt = arrival.receivedAt();
        this.contentDay = ContentDay.of(owner.leaseEnd());
        this.sealedFacts = key.sealFacts(MessageFacts.of(arrival, summary).bytes(), new MessageId(id));
        this.sentAt = summary.sentAt().orElse(null);
        this.size = arrival.size();
        this.attachmentCount = summary.attachmentCount();
        this.verdicts = Verdicts.none();
        this.tlsProtocol = arrival.peer().tls().map(TlsFacts::protocol).orElse(null);
        this.tlsCipher = arrival.peer().tls().map(TlsFacts::cipher).orElse(null);
    }

    /** Whose the address is and until when it is leased, so until when the content is kept at most. */
    public record Owner(io.mayfly.kernel.TenantId tenant, Instant leaseEnd) {}

    /**
     * The facts of the transfer.
     *
     * @param recipient the forward-path as the client gave it
     * @param trace our own Received field (RFC 5321 §4.4), kept beside the content
     */
    public record Arrival(
            ReversePath reversePath, String recipient, String trace, int size, Peer peer, Instant receivedAt) {}

    /** The event that something happened to it. */
    NewEvent happened(EventType type, TempAddress address) {
        return new NewEvent(
                address.tenant(),
                type,
                new MessageEvent(id(), address.id(), address.name().fingerprint()));
    }

    /** @return whether it was unread before */
    boolean markSeen() {
        boolean wasUnread = !seen;
        seen = true;
        return wasUnread;
    }

    /** @return whether it was read before */
    boolean markUnseen() {
        boolean wasRead = seen;
        seen = false;
        return wasRead;
    }

    public MessageId id() {
        return new MessageId(id);
    }

    public io.mayfly.kernel.TenantId tenant() {
        return new io.mayfly.kernel.TenantId(tenantId);
    }

    public AddressId address() {
        return new AddressId(addressId);
    }

    /**
     * What is sealed, opened with the address's key; there is nothing yet where an earlier version's facts wait to be
     * sealed.
     */
    public MessageFacts facts(ContentKey key) {
        byte[] sealed = sealedFacts;
        return sealed == null ? MessageFacts.NONE : MessageFacts.read(key.openFacts(sealed, id()));
    }

    Arrival arrival(MessageFacts facts) {
        Optional<TlsFacts> tls = Optional.ofNullable(tlsProtocol)
                .map(protocol ->
                        new TlsFacts(protocol, Optional.ofNullable(tlsCipher).orElse("")));
        Peer peer = new Peer(facts.peerIp(), facts.helo(), tls);
        return new Arrival(
                ReversePath.of(facts.reversePath()), facts.recipient(), facts.trace(), size, peer, receivedAt);
    }

    Summary summary(MessageFacts facts) {
        return new Summary(
                facts.from(),
                facts.to(),
                facts.subject(),
                Optional.ofNullable(sentAt),
                facts.preview(),
                attachmentCount,
                facts.incomplete());
    }

    public Verdicts verdicts() {
        Verdicts said = verdicts;
        return said == null ? Verdicts.none() : said;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public int size() {
        return size;
    }

    boolean hasAttachments() {
        return attachmentCount > 0;
    }

    public boolean isSeen() {
        return seen;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Message that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
