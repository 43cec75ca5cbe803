package io.mayfly.gateway.transaction;

import io.mayfly.mail.message.Peer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.apache.james.core.MailAddress;

/**
 * The facts of our own Received field (RFC 5321 §4.4).
 *
 * @param by our name
 * @param with the kind of transmission (RFC 3848)
 */
public record ReceivedField(Peer from, String by, String with, String id, Instant at) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** The field, with its line end; it names a recipient only when there is but one. */
    public String text(List<MailAddress> recipients) {
        StringBuilder field = new StringBuilder("Received: from ")
                .append(from.helo().isEmpty() ? "unknown" : from.helo().replaceAll("[()\\s]+", "_"))
                .append(" ([")
                .append(from.ip().indexOf(':') < 0 ? "" : "IPv6:")
                .append(from.ip())
                .append("])\r\n\tby ")
                .append(by)
                .append(" with ")
                .append(with)
                .append(" id ")
                .append(id);
        if (recipients.size() == 1) {
            field.append("\r\n\tfor <").append(recipients.getFirst()).append('>');
        }
        return field.append(";\r\n\t").append(DATE.format(at)).append("\r\n").toString();
    }
}
