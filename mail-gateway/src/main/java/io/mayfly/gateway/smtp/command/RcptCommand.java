package io.mayfly.gateway.smtp.command;

import io.mayfly.foundation.address.EmailAddress;
import io.mayfly.gateway.smtp.Reply;
import io.mayfly.gateway.smtp.Trouble;
import io.mayfly.mail.receiving.FindPostmaster;
import java.util.List;
import java.util.Optional;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * RCPT with the hooks deciding; a recipient named twice is kept once, and the postmaster needs no domain
 * (RFC 5321 §4.5.1).
 */
final class RcptCommand extends RcptCmdHandler {

    private static final Logger LOG = LoggerFactory.getLogger(RcptCommand.class);
    private static final String PREFIX = "TO:";

    private final FindPostmaster findPostmaster;

    @Inject
    RcptCommand(MetricFactory metrics, FindPostmaster findPostmaster) {
        super(metrics);
        this.findPostmaster = findPostmaster;
    }

    @Override
    protected @Nullable Response doFilterChecks(SMTPSession session, String command, @Nullable String argument) {
        Paths paths = Paths.of(argument);
        if (paths.isPostmasterWithoutDomain(PREFIX)) {
            return toPostmaster(session, command);
        }
        String path = paths.withoutSourceRoute();
        if (!paths.parameters().isEmpty()) {
            return Reply.UNKNOWN_PARAMETER.toResponse();
        }
        if (paths.isImpossible(PREFIX)) {
            return Reply.MALFORMED_RECIPIENT.toResponse();
        }
        return super.doFilterChecks(session, command, path);
    }

    @SuppressWarnings("checkstyle:illegalcatch") // trouble below is trouble, of whatever type
    private @Nullable Response toPostmaster(SMTPSession session, String command) {
        try {
            Optional<EmailAddress> postmaster = findPostmaster.find();
            return postmaster.isEmpty()
                    ? Reply.NO_POSTMASTER.toResponse()
                    : super.doFilterChecks(session, command, PREFIX + "<" + postmaster.get() + ">");
        } catch (RuntimeException e) {
            Trouble trouble = Trouble.of(e);
            trouble.log(LOG, "The postmaster was not found");
            return trouble.reply().toResponse();
        }
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
