package io.mayfly.gateway.transaction;

import io.mayfly.foundation.address.ReversePath;
import java.util.List;
import org.apache.james.core.MailAddress;

/** The envelope of a mail (RFC 5321 §2.3.1): where notifications go, and the recipients that were accepted. */
public record Envelope(ReversePath reversePath, List<MailAddress> recipients) {

    public Envelope {
        recipients = List.copyOf(recipients);
    }
}
