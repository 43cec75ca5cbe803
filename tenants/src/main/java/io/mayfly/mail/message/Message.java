package io.mayfly.mail.message;

import io.mayfly.foundation.address.ReversePath;
import io.mayfly.foundation.event.EventType;
import io.mayfly.foundation.event.NewEvent;
import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.MessageId;
import io.mayfly.mail.message.content.Mailbox;
import io.mayfly.mail.message.content.Summary;
import io.mayfly.mail.message.content.Text;
import io.mayfly.mail.message.store.ContentDay;
import io.mayfly.mail.tempaddress.TempAddress;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that one temp address has received: envelope, the facts of its transfer and what lists show. Its content is
 * kept apart, sealed under the address's key. It begins unread in the transaction that acknowledges it to the sender,
 * is read or deleted by members, and is destroyed with its address at the latest.
 */
@Entity
@Table(name = "message")
public class Message {
    private static final int MAX_TRACE = 1000;

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

    @Column(name = "reverse_path")
    private String reversePath;

    private String recipient;
    private String trace;

    @Column(name = "from_name")
    private String fromName;

    @Column(name = "from_address")
    private String fromAddress;

    @Column(name = "to_mailboxes")
    private String toMailboxes;

    private String subject;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    private String preview;
    private int size;

    @Column(name = "attachment_count")
    private int attachmentCount;

    private boolean seen;

    @Embedded
    private @Nullable Verdicts verdicts;

    @Column(name = "peer_ip")
    private String peerIp;

    @Column(name = "peer_helo")
    private String peerHelo;

    @Column(name = "tls_protocol")
    private @Nullable String tlsProtocol;

    @Column(name = "tls_cipher")
    private @Nullable String tlsCipher;

    @SuppressWarnings("NullAway.Init")
    protected Message() {}

    /** A message as it arrives. */
    public Message(AddressId address, Owner owner, Arrival arrival, Summary summary) {
        this.id = MessageId.next().value();
        this.tenantId = owner.tenant().value();
        this.addressId = address.value();
        this.receivedAt = arrival.receivedAt();
        this.contentDay = ContentDay.of(owner.leaseEnd());
        this.reversePath = Text.clean(arrival.reversePath().text(), 320);
        this.recipient = Text.clean(arrival.recipient(), 320);
        this.trace = Text.cut(arrival.trace(), MAX_TRACE);
        this.fromName = summary.from().name();
        this.fromAddress = summary.from().address();
        this.toMailboxes = Mailboxes.text(summary.to());
        this.subject = summary.subject();
        this.sentAt = summary.sentAt().orElse(null);
        this.preview = summary.preview();
        this.size = arrival.size();
        this.attachmentCount = summary.attachmentCount();
        this.verdicts = Verdicts.none();
        this.peerIp = arrival.peer().ip();
        this.peerHelo = Text.clean(arrival.peer().helo(), 255);
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

    public MessageId id() {
        return new MessageId(id);
    }

    public io.mayfly.kernel.TenantId tenant() {
        return new io.mayfly.kernel.TenantId(tenantId);
    }

    public AddressId address() {
        return new AddressId(addressId);
    }

    public Arrival arrival() {
        Optional<TlsFacts> tls = Optional.ofNullable(tlsProtocol)
                .map(protocol ->
                        new TlsFacts(protocol, Optional.ofNullable(tlsCipher).orElse("")));
        return new Arrival(
                ReversePath.of(reversePath), recipient, trace, size, new Peer(peerIp, peerHelo, tls), receivedAt);
    }

    public Summary summary() {
        List<Mailbox> to = Mailboxes.parse(toMailboxes);
        return new Summary(
                new Mailbox(fromName, fromAddress), to, subject, Optional.ofNullable(sentAt), preview, attachmentCount);
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
