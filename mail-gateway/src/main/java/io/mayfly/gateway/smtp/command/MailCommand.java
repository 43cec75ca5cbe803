package io.mayfly.gateway.smtp.command;

import io.mayfly.gateway.smtp.Reply;
import java.util.Locale;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.james.metrics.api.MetricFactory;
import org.apache.james.protocols.api.ProtocolSession.State;
import org.apache.james.protocols.api.Request;
import org.apache.james.protocols.api.Response;
import org.apache.james.protocols.smtp.SMTPSession;
import org.apache.james.protocols.smtp.core.MailCmdHandler;
import org.jspecify.annotations.Nullable;

/** MAIL that refuses what James lets pass: parameters that we never announced, and a sender without a domain. */
final class MailCommand extends MailCmdHandler {

    @Inject
    MailCommand(MetricFactory metrics) {
        super(metrics);
    }

    /**
     * A second MAIL is refused and changes nothing (RFC 5321 §4.1.4). James would forget the sender but not the
     * recipients, whom the next MAIL would inherit.
     */
    @Override
    public Response onCommand(SMTPSession session, Request request) {
        return session.getAttachment(SMTPSession.SENDER, State.Transaction).isPresent()
                ? Reply.SENDER_IS_GIVEN.toResponse()
                : super.onCommand(session, request);
    }

    @Override
    protected Response doFilterChecks(SMTPSession session, String command, @Nullable String argument) {
        Paths paths = Paths.of(argument);
        return refusal(paths)
                .map(Reply::toResponse)
                .orElseGet(() -> super.doFilterChecks(session, command, paths.withoutSourceRoute()));
    }

    private static Optional<Reply> refusal(Paths paths) {
        if (paths.isImpossible("FROM:")) {
            return Optional.of(Reply.MALFORMED_SENDER);
        }
        if (paths.isMailboxWithoutDomain()) {
            return Optional.of(Reply.SENDER_WITHOUT_DOMAIN);
        }
        return paths.parameters().stream()
                .map(parameter -> parameter.toUpperCase(Locale.ROOT))
                .flatMap(parameter -> refusal(parameter).stream())
                .findFirst();
    }

    private static Optional<Reply> refusal(String parameter) {
        if (parameter.startsWith("SIZE=") || parameter.equals("BODY=7BIT") || parameter.equals("BODY=8BITMIME")) {
            return Optional.empty();
        }
        return Optional.of(parameter.startsWith("BODY=") ? Reply.BAD_PARAMETER : Reply.UNKNOWN_PARAMETER);
    }
}
