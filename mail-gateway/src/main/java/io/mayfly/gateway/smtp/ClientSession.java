package io.mayfly.gateway.smtp;

import org.apache.james.protocols.smtp.SMTPSession;

/** What commands and hooks may ask of a client's session beyond James's: all that they see of the engine. */
public interface ClientSession extends SMTPSession {

    /** Our side of a session that James hands over. */
    static ClientSession of(SMTPSession session) {
        return (ClientSession) session;
    }

    /** The name that the client gave in HELO or EHLO. */
    String helo();

    /** The client's address, without ever asking a name server. */
    String peerAddress();

    /** RFC 3848: ESMTPS over TLS, ESMTP after EHLO, SMTP after HELO. */
    String transmissionType();

    /** Whether so much time went by before the work began that the client should now be told to come back. */
    boolean isOverdue();

    /** Lets what comes next be collected as content, up to the lone dot; the {@link ContentCommand} then answers for it. */
    void collectContent();
}
