package io.mayfly.gateway.smtp.engine;

import io.mayfly.gateway.smtp.ClientSession;
import io.mayfly.gateway.smtp.Reply;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.james.protocols.api.ProtocolTransport;
import org.apache.james.protocols.api.Response;
import org.apache.james.protocols.smtp.SMTPConfiguration;
import org.apache.james.protocols.smtp.SMTPSessionImpl;
import org.jspecify.annotations.Nullable;

/** A client's session: James's, and the content being received in it. */
final class SmtpSession extends SMTPSessionImpl implements ClientSession {

    private final Supplier<ContentCollector> collectors;
    private @Nullable ContentCollector collector;
    private boolean overdue;

    SmtpSession(ProtocolTransport transport, SMTPConfiguration configuration, Supplier<ContentCollector> collectors) {
        super(transport, configuration);
        this.collectors = collectors;
    }

    @Override
    public void collectContent() {
        collector = collectors.get();
    }

    @Nullable ContentCollector collector() {
        return collector;
    }

    void overdue(boolean waitedTooLong) {
        overdue = waitedTooLong;
    }

    @Override
    public boolean isOverdue() {
        return overdue;
    }

    @Override
    public String helo() {
        return getAttachment(CURRENT_HELO_NAME, State.Connection).orElse("");
    }

    @Override
    public String peerAddress() {
        return getRemoteAddress().getAddress().getHostAddress();
    }

    @Override
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
