package io.mayfly.mail.receiving;

import io.mayfly.foundation.address.ReversePath;
import io.mayfly.mail.message.Message;
import io.mayfly.mail.message.Peer;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A message as it came over SMTP, with what was decided on it.
 *
 * @param recipients the forward-paths that were accepted, as the client gave them and in its order, each with what was
 *     decided for it
 * @param content exactly the bytes received after DATA, dots unstuffed (RFC 5321 §4.5.2)
 * @param received our own Received field (RFC 5321 §4.4), which is kept beside the content
 */
public record IncomingMessage(
        ReversePath reversePath,
        Map<String, Disposition> recipients,
        byte[] content,
        Peer peer,
        String received,
        Instant receivedAt) {

    public IncomingMessage {
        recipients = Collections.unmodifiableMap(new LinkedHashMap<>(recipients));
    }

    /** The facts of the transfer to one of the forward-paths. */
    Message.Arrival arrivalAt(String forwardPath) {
        return new Message.Arrival(reversePath, forwardPath, received, content.length, peer, receivedAt);
    }

    /** The forward-paths that get a copy. */
    List<String> storedFor() {
        return recipients.entrySet().stream()
                .filter(recipient -> recipient.getValue() instanceof Disposition.Store)
                .map(Map.Entry::getKey)
                .toList();
    }
}
