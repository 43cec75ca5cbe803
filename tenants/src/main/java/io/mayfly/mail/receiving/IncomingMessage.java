package io.mayfly.mail.receiving;

import io.mayfly.foundation.address.ReversePath;
import io.mayfly.mail.message.Peer;
import java.time.Instant;
import java.util.List;

/**
 * A message as it came over SMTP, before it is stored.
 *
 * @param recipients the forward-paths that were accepted, as the client gave them
 * @param content exactly the bytes received after DATA, dots unstuffed (RFC 5321 §4.5.2)
 * @param received our own Received field (RFC 5321 §4.4), which is kept beside the content
 */
public record IncomingMessage(
        ReversePath reversePath,
        List<String> recipients,
        byte[] content,
        Peer peer,
        String received,
        Instant receivedAt) {

    public IncomingMessage {
        recipients = List.copyOf(recipients);
    }
}
