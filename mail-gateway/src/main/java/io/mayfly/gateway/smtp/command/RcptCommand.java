package io.mayfly.gateway.smtp.command;

import io.mayfly.gateway.smtp.Reply;
import java.util.List;
import javax.inject.Inject;
import org.apache.james.core.MailAddress;
import org.apache.james.core.MaybeSender;
import org.apache.james.metrics.api.MetricFactory;
import org.apache.james.protocols.api.ProtocolSession.State;
import org.apache.james.protocols.api.Response;
import org.apache.james.protocols.smtp.SMTPSession;
import org.apache.james.protocols.smtp.core.RcptCmdHandler;
import org.apache.james.protocols.smtp.hook.HookResult;
import org.apache.james.protocols.smtp.hook.RcptHook;
import org.jspecify.annotations.Nullable;

/** RCPT with the hooks deciding; a recipient named twice is kept once. */
final class RcptCommand extends RcptCmdHandler {

    @Inject
    RcptCommand(MetricFactory metrics) {
        super(metrics);
    }

    @Override
    protected Response doFilterChecks(SMTPSession session, String command, @Nullable String argument) {
        Paths paths = Paths.of(argument);
        String path = paths.withoutSourceRoute();
        if (!paths.parameters().isEmpty()) {
            return Reply.UNKNOWN_PARAMETER.toResponse();
        }
        if (paths.isImpossible("TO:")) {
            return Reply.MALFORMED_RECIPIENT.toResponse();
        }
        return super.doFilterChecks(session, command, path);
    }

    /** James would split a quoted local-part at its spaces here, looking for parameters. */
    @Override
    protected HookResult callHook(RcptHook hook, SMTPSession session, String argument) {
        MaybeSender sender =
                session.getAttachment(SMTPSession.SENDER, State.Transaction).orElse(MaybeSender.nullSender());
        return hook.doRcpt(session, sender, recipient(session));
    }

    @Override
    protected Response doCoreCmd(SMTPSession session, String command, String argument) {
        List<MailAddress> recipients =
                session.getAttachment(SMTPSession.RCPT_LIST, State.Transaction).orElse(List.of());
        if (recipients.contains(recipient(session))) {
            return new Reply("250", "2.1.5", "Recipient is named already").toResponse();
        }
        super.doCoreCmd(session, command, argument);
        return new Reply("250", "2.1.5", "Recipient accepted").toResponse();
    }

    private static MailAddress recipient(SMTPSession session) {
        return session.getAttachment(CURRENT_RECIPIENT, State.Transaction).orElseThrow();
    }
}
