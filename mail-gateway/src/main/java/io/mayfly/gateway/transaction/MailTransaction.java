package io.mayfly.gateway.transaction;

import io.mayfly.mail.message.Peer;
import io.mayfly.mail.receiving.Disposition;
import io.mayfly.mail.receiving.IncomingMessage;
import io.mayfly.mail.receiving.Outcome;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.james.core.MailAddress;
import org.apache.mailet.Attribute;
import org.apache.mailet.AttributeName;
import org.apache.mailet.AttributeValue;
import org.apache.mailet.Mail;
import org.jspecify.annotations.Nullable;

/**
 * One mail between the end of its content and the reply: what mailets read of it, and where they leave what they found
 * out and decided. Matchers may split the mail: the parts share one transaction, and all is delivered at once when the
 * last recipient has come to its delivery. Until then nothing is stored, so whatever gets lost on the way, the
 * client is told to come back.
 *
 * <p>What is stored is the content as it came. A mailet that changes the mail's MIME message changes what mailets after
 * it see, and no more. Worked on by one thread.
 */
public final class MailTransaction {

    private static final AttributeName NAME = AttributeName.of("mayfly.transaction");
    private static final Disposition STORE = new Disposition.Store();

    private final Envelope envelope;
    private final byte[] content;
    private final ReceivedField received;
    private final Verdicts verdicts = new Verdicts();
    private final Map<MailAddress, Disposition> dispositions = new LinkedHashMap<>();
    private final Set<MailAddress> arrived = new HashSet<>();
    private @Nullable Outcome outcome;

    public MailTransaction(Envelope envelope, byte[] content, ReceivedField received) {
        this.envelope = envelope;
        this.content = content;
        this.received = received;
        envelope.recipients().forEach(recipient -> dispositions.put(recipient, STORE));
    }

    /** The transaction that a mail, or a part of it, belongs to. */
    public static MailTransaction of(Mail mail) {
        return mail.getAttribute(NAME)
                .flatMap(attribute -> attribute.getValue().valueAs(MailTransaction.class))
                .orElseThrow(() -> new IllegalStateException("Mail has not come in by SMTP: " + mail.getName()));
    }

    /** What ties a mail to the transaction, its copies too. */
    public Attribute asAttribute() {
        return new Attribute(NAME, AttributeValue.ofUnserializable(this));
    }

    public Envelope envelope() {
        return envelope;
    }

    /** Exactly the bytes between DATA and the lone dot. Not a copy: leave them alone. */
    public byte[] content() {
        return content;
    }

    /** Who handed the mail over, and whether under TLS. */
    public Peer peer() {
        return received.from();
    }

    public Instant receivedAt() {
        return received.at();
    }

    public Verdicts verdicts() {
        return verdicts;
    }

    /** What is decided for each recipient so far: {@link Disposition.Store}, unless a mailet decided otherwise. */
    public Map<MailAddress, Disposition> dispositions() {
        return Collections.unmodifiableMap(dispositions);
    }

    /** Decides for recipients of this mail; the later decision counts, so the order of mailets does. */
    public void decide(Collection<MailAddress> recipients, Disposition disposition) {
        requireOurs(recipients);
        recipients.forEach(recipient -> dispositions.put(recipient, disposition));
    }

    /**
     * Takes note that these recipients have come to their delivery; with the last of them, delivers for all.
     *
     * @param delivery does what was decided, durably; its failure is thrown on
     */
    public void deliver(Collection<MailAddress> recipients, Function<IncomingMessage, Outcome> delivery) {
        requireOurs(recipients);
        arrived.addAll(recipients);
        if (outcome == null && arrived.containsAll(envelope.recipients())) {
            outcome = delivery.apply(incoming());
        }
    }

    /** What became of the mail; empty as long as it was not delivered. */
    public Optional<Outcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    private IncomingMessage incoming() {
        Map<String, Disposition> recipients = new LinkedHashMap<>();
        dispositions.forEach((recipient, disposition) -> recipients.put(recipient.asString(), disposition));
        return new IncomingMessage(
                envelope.reversePath(),
                recipients,
                content,
                received.from(),
                received.text(envelope.recipients()),
                received.at());
    }

    /** A mailet may have named others, as one for mailing lists does; nobody has accepted these. */
    private void requireOurs(Collection<MailAddress> recipients) {
        if (!dispositions.keySet().containsAll(recipients)) {
            throw new IllegalStateException("A mailet named recipients that the mail has not come in for");
        }
    }
}
