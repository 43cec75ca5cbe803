package io.mayfly.gateway.smtp.command;

import io.mayfly.gateway.smtp.Reply;
import javax.inject.Inject;
import org.apache.james.metrics.api.MetricFactory;
import org.apache.james.protocols.api.Response;
import org.apache.james.protocols.smtp.SMTPSession;
import org.apache.james.protocols.smtp.core.UnknownCmdHandler;

/** Says that a command is not recognised without repeating what was sent. */
final class UnknownCommand extends UnknownCmdHandler {

    @Inject
    UnknownCommand(MetricFactory metrics) {
        super(metrics);
    }

    @Override
    protected Response doCoreCmd(SMTPSession session, String command, String parameters) {
        return Reply.UNKNOWN_COMMAND.toResponse();
    }
}
