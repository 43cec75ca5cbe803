package io.mayfly.gateway.smtp;

import java.util.Optional;
import org.apache.james.protocols.api.ProtocolTransport;
import org.apache.james.protocols.api.Response;
import org.apache.james.protocols.smtp.SMTPConfiguration;
import org.apache.james.protocols.smtp.SMTPSessionImpl;
import org.jspecify.annotations.Nullable;

/** A client's session: James's, and the content being received in it. */
public final class SmtpSession extends SMTPSessionImpl {

    private @Nullable ContentCollector collector;
    private boolean overdue;

    SmtpSession(ProtocolTransport transport, SMTPConfiguration configuration) {
        super(transport, configuration);
    }

    void collectInto(ContentCollector next) {
        collector = next;
    }

    @Nullable ContentCollector collector() {
        return collector;
    }

    void overdue(boolean waitedTooLong) {
        overdue = waitedTooLong;
    }

    /** Whether so much time went by before the work began that the client should now be told to come back. */
    public boolean isOverdue() {
        return overdue;
    }

    /** The name that the client gave in HELO or EHLO. */
    public String helo() {
        return getAttachment(CURRENT_HELO_NAME, State.Connection).orElse("");
    }

    /** The client's address, without ever asking a name server. */
    public String peerAddress() {
        return getRemoteAddress().getAddress().getHostAddress();
    }

    /** RFC 3848: ESMTPS over TLS, ESMTP after EHLO, SMTP after HELO. */
    public String transmissionType() {
        Optional<String> mode = getAttachment(CURRENT_HELO_MODE, State.Connection);
        if (mode.filter("EHLO"::equals).isEmpty()) {
            return "SMTP";
        }
        return isTLSStarted() ? "ESMTPS" : "ESMTP";
    }

    @Override
    public void resetState() {
        super.resetState();
        ContentCollector dropped = collector;
        collector = null;
        if (dropped != null) {
            dropped.release();
        }
    }

    @Override
    public Response newLineTooLongResponse() {
        return Reply.COMMAND_TOO_LONG.toResponse();
    }

    @Override
    public Response newFatalErrorResponse() {
        return Reply.TROUBLE.toResponse();
    }

    @Override
    public Response newCommandNotFoundErrorResponse() {
        return Reply.UNKNOWN_COMMAND.toResponse();
    }
}
