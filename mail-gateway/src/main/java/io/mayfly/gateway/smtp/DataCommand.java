package io.mayfly.gateway.smtp;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.inject.Inject;
import javax.mail.MessagingException;
import org.apache.james.core.MailAddress;
import org.apache.james.core.MaybeSender;
import org.apache.james.metrics.api.MetricFactory;
import org.apache.james.protocols.api.ProtocolSession.State;
import org.apache.james.protocols.api.Response;
import org.apache.james.protocols.smtp.SMTPResponse;
import org.apache.james.protocols.smtp.SMTPSession;
import org.apache.james.protocols.smtp.core.AbstractHookableCmdHandler;
import org.apache.james.protocols.smtp.core.DataCmdHandler;
import org.apache.james.protocols.smtp.hook.HookResult;
import org.apache.james.server.core.MailImpl;
import org.apache.james.smtpserver.JamesMessageHook;

/**
 * DATA: collects the content and hands the mail to the message hooks, which answer for it. Nothing touches the disk on
 * the way, and the bytes stay as they came.
 */
final class DataCommand extends DataCmdHandler {

    private static final int LONGEST_LINE = 1024 * 1024;
    private static final long MILLIS_TO_WAIT_FOR_ROOM = 8_000;
    private static final SMTPResponse GO_AHEAD = new SMTPResponse("354", "Send the content, end with <CRLF>.<CRLF>");

    private final ContentBudget budget;
    private final Clock clock;
    private final Refusals refusals;
    private List<JamesMessageHook> hooks = List.of();

    @Inject
    DataCommand(MetricFactory metrics, ContentBudget budget, Clock clock, Refusals refusals) {
        super(metrics);
        this.budget = budget;
        this.clock = clock;
        this.refusals = refusals;
    }

    @Override
    @SuppressWarnings("rawtypes") // as in James
    public List getMarkerInterfaces() {
        return List.of(JamesMessageHook.class);
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"}) // as in James
    public void wireExtensions(Class type, List extensions) {
        if (JamesMessageHook.class.equals(type)) {
            hooks = List.copyOf(extensions);
        }
    }

    @Override
    protected Response doDATA(SMTPSession session, String argument) {
        ContentLimits limits = new ContentLimits(session.getConfiguration().getMaxMessageSize(), LONGEST_LINE);
        ((SmtpSession) session).collectInto(new ContentCollector(budget, limits));
        return GO_AHEAD;
    }

    /** Answers for the content that has been collected; whatever the answer, the transaction is over then. */
    Response receive(SmtpSession session) {
        try {
            ContentCollector collector = Objects.requireNonNull(session.collector());
            Optional<Reply> refusal = collector.refusal();
            if (refusal.isPresent()) {
                refusals.count(refusal.get());
                return refusal.get().equals(Reply.BARE_LF)
                        ? refusal.get().toLastResponse()
                        : refusal.get().toResponse();
            }
            if (session.isOverdue()) {
                refusals.count(Reply.BUSY);
                return Reply.BUSY.toResponse();
            }
            return receiveInTurn(session, collector);
        } finally {
            session.resetState();
        }
    }

    private Response receiveInTurn(SmtpSession session, ContentCollector collector) {
        int size = collector.size();
        try {
            if (!budget.awaitStoring(size, MILLIS_TO_WAIT_FOR_ROOM)) {
                refusals.count(Reply.OUT_OF_MEMORY);
                return Reply.OUT_OF_MEMORY.toResponse();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Reply.SHUTTING_DOWN.toLastResponse();
        }
        try {
            byte[] content = collector.content();
            collector.release();
            return process(session, content);
        } finally {
            budget.doneStoring(size);
        }
    }

    private Response process(SmtpSession session, byte[] content) {
        MailImpl mail = MailImpl.builder()
                .name(MailImpl.getId())
                .sender(session.getAttachment(SMTPSession.SENDER, State.Transaction)
                        .orElse(MaybeSender.nullSender()))
                .addRecipients(recipients(session))
                .remoteAddr(session.peerAddress())
                .remoteHost(session.peerAddress())
                .addAttribute(new Reception(session, content, clock.instant()).asAttribute())
                .build();
        try {
            mail.setMessageContent(Reception.of(mail));
        } catch (MessagingException e) {
            throw new IllegalStateException("A mail did not take its content", e);
        }
        for (JamesMessageHook hook : hooks) {
            HookResult result = hook.onMessage(session, mail);
            Response response = AbstractHookableCmdHandler.calcDefaultSMTPResponse(result);
            if (response != null) {
                return response;
            }
        }
        return Reply.TROUBLE.toResponse();
    }

    private static List<MailAddress> recipients(SmtpSession session) {
        return session.getAttachment(SMTPSession.RCPT_LIST, State.Transaction).orElse(List.of());
    }
}
