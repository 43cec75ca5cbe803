package io.mayfly.webapp.api.message;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.mayfly.mail.message.MessageDetails;
import io.mayfly.mail.message.Peer;
import io.mayfly.mail.message.TlsFacts;
import io.mayfly.mail.message.Verdicts;
import io.mayfly.mail.message.content.Mailbox;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message as lists show it. Sizes are in bytes, times UTC. {@code expiresAt} is when it is destroyed at the latest;
 * a verdict is null as long as nothing has checked.
 *
 * @param incomplete whether the message holds more than was read of it, so that parts may be missing: of one that is open,
 *     now; in lists, when it was received
 */
public record ShownMessage(
        String id,
        String address,
        Envelope envelope,
        Person from,
        List<Person> to,
        String subject,
        @Nullable Instant date,
        Instant receivedAt,
        int size,
        boolean read,
        boolean incomplete,
        String preview,
        int attachmentCount,
        Auth auth,
        Spam spam,
        @Nullable Tls tls,
        Sender peer,
        Instant expiresAt) {

    /** The envelope (RFC 5321): an empty reverse-path is the null one. */
    record Envelope(String reversePath, String recipient) {}

    /** A mailbox of a header field. */
    record Person(String name, String address) {
        static Person of(Mailbox mailbox) {
            return new Person(mailbox.name(), mailbox.address());
        }
    }

    /** Result words of RFC 8601. */
    record Auth(
            @Nullable String spf,
            @Nullable String dkim,
            @Nullable String dmarc,
            @Nullable String arc) {}

    /** What the spam filter thinks. */
    record Spam(@Nullable Double score, @Nullable String verdict) {}

    /** How the transfer was encrypted. */
    record Tls(String protocol, String cipher) {
        static @Nullable Tls of(Peer peer) {
            return peer.tls().map(Tls::of).orElse(null);
        }

        private static Tls of(TlsFacts facts) {
            return new Tls(facts.protocol(), facts.cipher());
        }
    }

    /** The host that handed the message over. */
    record Sender(String ip, String helo) {}

    static ShownMessage of(MessageDetails details) {
        return of(details, details.summary().incomplete());
    }

    static ShownMessage of(MessageDetails details, boolean incomplete) {
        Verdicts verdicts = details.verdicts();
        return new ShownMessage(
                details.id().toString(),
                details.address(),
                new Envelope(
                        details.arrival().reversePath().text(),
                        details.arrival().recipient()),
                Person.of(details.summary().from()),
                details.summary().to().stream().map(Person::of).toList(),
                details.summary().subject(),
                details.summary().sentAt().orElse(null),
                details.arrival().receivedAt(),
                details.arrival().size(),
                details.read(),
                incomplete,
                details.summary().preview(),
                details.summary().attachmentCount(),
                new Auth(
                        verdicts.spf().orElse(null),
                        verdicts.dkim().orElse(null),
                        verdicts.dmarc().orElse(null),
                        verdicts.arc().orElse(null)),
                new Spam(
                        verdicts.spamScore().orElse(null),
                        verdicts.spamVerdict().orElse(null)),
                Tls.of(details.arrival().peer()),
                new Sender(
                        details.arrival().peer().ip(), details.arrival().peer().helo()),
                details.expiresAt());
    }

    /**
     * A message with its content: the same fields and these.
     *
     * @param truncated whether {@code text} or {@code html} is the beginning only: they are made from the first
     *     1,048,576 characters of what was sent
     * @param trackers how many pictures from outside that nobody could see were left out of {@code html}
     */
    record Open(
            @JsonUnwrapped ShownMessage message,
            String text,
            @Nullable String html,
            boolean truncated,
            int trackers,
            List<ShownAttachment> attachments) {}
}
