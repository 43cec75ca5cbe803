package io.mayfly.gateway.smtp.command;

import io.mayfly.gateway.smtp.Reply;
import java.util.Collection;
import java.util.List;
import org.apache.james.protocols.api.Request;
import org.apache.james.protocols.api.Response;
import org.apache.james.protocols.api.handler.CommandHandler;
import org.apache.james.protocols.smtp.SMTPSession;

/** VRFY that tells nothing, with the 252 that RFC 5321 §7.3 wants from those who tell nothing. */
final class VrfyCommand implements CommandHandler<SMTPSession> {

    private static final Reply NOT_TOLD = new Reply("252", "2.5.0", "Cannot verify, send mail and see");

    @Override
    public Response onCommand(SMTPSession session, Request request) {
        return NOT_TOLD.toResponse();
    }

    @Override
    public Collection<String> getImplCommands() {
        return List.of("VRFY");
    }
}
