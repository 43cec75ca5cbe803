package io.mayfly.gateway.smtp.command;

import org.apache.james.protocols.api.ProtocolSession.State;
import org.apache.james.protocols.api.Request;
import org.apache.james.protocols.api.Response;
import org.apache.james.protocols.api.StartTlsResponse;
import org.apache.james.protocols.smtp.SMTPSession;
import org.apache.james.protocols.smtp.core.esmtp.StartTlsCmdHandler;

/** STARTTLS that forgets what was said in the clear, the EHLO included (RFC 3207 §4.2). */
final class StartTlsCommand extends StartTlsCmdHandler {

    @Override
    public Response onCommand(SMTPSession session, Request request) {
        Response response = super.onCommand(session, request);
        if (response instanceof StartTlsResponse) {
            session.removeAttachment(SMTPSession.CURRENT_HELO_MODE, State.Connection);
            session.removeAttachment(SMTPSession.CURRENT_HELO_NAME, State.Connection);
        }
        return response;
    }
}
