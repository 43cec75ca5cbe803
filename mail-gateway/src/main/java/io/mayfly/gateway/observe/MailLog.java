package io.mayfly.gateway.observe;

import java.util.List;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells where a mail is: one line for each recipient that was decided and for each message that was answered, tied by the
 * session's id, which the sender's log has too. Addresses are not written out, since logs outlive them.
 */
public final class MailLog {
    static final String NAME = "mail";

    /** Apart, since anybody can provoke refusals, and they are not to push out the lines on mail that was taken. */
    static final String REFUSED = "mail.refused";

    private static final Logger TAKEN_LOG = LoggerFactory.getLogger(NAME);
    private static final Logger REFUSED_LOG = LoggerFactory.getLogger(REFUSED);
    private static final int MOST_NAMED = 3;

    private final UnaryOperator<String> hidden;

    /** @param hidden how a recipient is written, made of its addr-spec */
    public MailLog(UnaryOperator<String> hidden) {
        this.hidden = hidden;
    }

    /** Whom a line is about: the session's id and the client's address. */
    public record Client(String session, String address) {}

    public void accepted(Client client, String recipient) {
        if (TAKEN_LOG.isInfoEnabled()) {
            TAKEN_LOG.info(
                    "session {} from {}: recipient {} accepted",
                    client.session(),
                    client.address(),
                    hidden.apply(recipient));
        }
    }

    /** @param reply what the client is told, by code, enhanced status code and text */
    public void refused(Client client, String recipient, String reply) {
        if (REFUSED_LOG.isInfoEnabled()) {
            REFUSED_LOG.info(
                    "session {} from {}: recipient {} refused: {}",
                    client.session(),
                    client.address(),
                    hidden.apply(recipient),
                    reply);
        }
    }

    /** @param bytes of content */
    public record Mail(String reversePath, List<String> recipients, int bytes) {}

    /** @param messages the ids of its copies; none when it was discarded */
    public void stored(Client client, Mail mail, List<?> messages) {
        if (TAKEN_LOG.isInfoEnabled()) {
            TAKEN_LOG.info(
                    "session {} from {}: {} bytes of {} for {} stored as {}",
                    client.session(),
                    client.address(),
                    mail.bytes(),
                    MaskedAddress.of(mail.reversePath()),
                    named(mail.recipients().stream().map(hidden).toList()),
                    messages.isEmpty() ? "nothing" : named(messages));
        }
    }

    public void notStored(Client client, Mail mail, String reply) {
        if (REFUSED_LOG.isInfoEnabled()) {
            REFUSED_LOG.info(
                    "session {} from {}: {} bytes of {} for {} refused: {}",
                    client.session(),
                    client.address(),
                    mail.bytes(),
                    MaskedAddress.of(mail.reversePath()),
                    named(mail.recipients().stream().map(hidden).toList()),
                    reply);
        }
    }

    /** A mail may have a thousand recipients, and a line is a line. */
    private static String named(List<?> all) {
        String first = String.join(
                ", ", all.stream().limit(MOST_NAMED).map(Object::toString).toList());
        return all.size() <= MOST_NAMED ? first : first + " and " + (all.size() - MOST_NAMED) + " more";
    }
}
