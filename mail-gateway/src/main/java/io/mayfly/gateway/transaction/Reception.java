package io.mayfly.gateway.transaction;

import io.mayfly.gateway.smtp.ClientSession;
import io.mayfly.gateway.smtp.Reply;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLSession;
import org.apache.james.core.MailAddress;
import org.apache.james.server.core.MimeMessageSource;
import org.apache.mailet.Attribute;
import org.apache.mailet.AttributeName;
import org.apache.mailet.AttributeValue;
import org.apache.mailet.Mail;
import org.jspecify.annotations.Nullable;

/**
 * One message between the end of its content and the reply: the bytes as they came, the facts of the connection, and
 * what has become of its recipients. It travels with the mail and with its copies when matchers split it, so that the one
 * reply can wait for all of them: 250 is said only when each recipient has been settled.
 */
public final class Reception implements MimeMessageSource {

    private static final AttributeName NAME = AttributeName.of("mayfly.reception");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final ClientSession session;
    private final byte[] content;
    private final Instant receivedAt;
    private final Set<MailAddress> settled = new HashSet<>();
    private @Nullable Reply refusal;

    public Reception(ClientSession session, byte[] content, Instant receivedAt) {
        this.session = session;
        this.content = content;
        this.receivedAt = receivedAt;
    }

    public Attribute asAttribute() {
        return new Attribute(NAME, AttributeValue.ofUnserializable(this));
    }

    /** The reception that a mail belongs to. */
    public static Reception of(Mail mail) {
        return mail.getAttribute(NAME)
                .flatMap(attribute -> attribute.getValue().valueAs(Reception.class))
                .orElseThrow(() -> new IllegalStateException("Mail has not come in by SMTP: " + mail.getName()));
    }

    /** Exactly the bytes between DATA and the lone dot. Not a copy: leave them alone. */
    public byte[] content() {
        return content;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public String peerAddress() {
        return session.peerAddress();
    }

    public String helo() {
        return session.helo();
    }

    /** The TLS session, when there is one. */
    public Optional<SSLSession> tls() {
        return session.getSSLSession();
    }

    /** Our Received field (RFC 5321 §4.4); it names a recipient only when there is but one. */
    public String receivedField(Collection<MailAddress> recipients) {
        StringBuilder field = new StringBuilder("Received: from ")
                .append(session.helo().isEmpty() ? "unknown" : session.helo().replaceAll("[()\\s]+", "_"))
                .append(" ([")
                .append(session.getRemoteAddress().getAddress() instanceof java.net.Inet6Address ? "IPv6:" : "")
                .append(session.peerAddress())
                .append("])\r\n\tby ")
                .append(session.getConfiguration().getHelloName())
                .append(" with ")
                .append(session.transmissionType())
                .append(" id ")
                .append(session.getSessionID());
        if (recipients.size() == 1) {
            field.append("\r\n\tfor <").append(recipients.iterator().next()).append('>');
        }
        return field.append(";\r\n\t")
                .append(DATE.format(receivedAt))
                .append("\r\n")
                .toString();
    }

    /** Notes that these recipients have what is theirs, durably; or that it was decided that they get nothing. */
    public void settle(Collection<MailAddress> recipients) {
        settled.addAll(recipients);
    }

    /** Notes why the message is not taken; the first reason counts. */
    public void refuse(Reply reply) {
        if (refusal == null) {
            refusal = reply;
        }
    }

    public boolean isSettledFor(Collection<MailAddress> recipients) {
        return refusal == null && !recipients.isEmpty() && settled.containsAll(recipients);
    }

    public Optional<Reply> refusal() {
        return Optional.ofNullable(refusal);
    }

    @Override
    public String getSourceId() {
        return session.getSessionID();
    }

    @Override
    public InputStream getInputStream() {
        return new ByteArrayInputStream(content);
    }

    @Override
    public long getMessageSize() {
        return content.length;
    }
}
