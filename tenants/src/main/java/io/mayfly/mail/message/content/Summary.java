package io.mayfly.mail.message.content;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What lists show of a message, read from its header and first text.
 *
 * @param from the first author (RFC 5322 §3.6.2)
 * @param preview up to 140 characters of the text
 * @param incomplete whether the message holds more than was read of it
 */
public record Summary(
        Mailbox from,
        List<Mailbox> to,
        String subject,
        Optional<Instant> sentAt,
        String preview,
        int attachmentCount,
        boolean incomplete) {

    /** Of a message that wasn't read. */
    public static final Summary UNREAD = new Summary(Mailbox.NONE, List.of(), "", Optional.empty(), "", 0, true);
}
