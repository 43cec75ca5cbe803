package io.mayfly.gateway.smtp.command;

import io.mayfly.foundation.address.ReversePath;
import io.mayfly.gateway.smtp.ClientSession;
import io.mayfly.gateway.smtp.ContentCommand;
import io.mayfly.gateway.smtp.Reply;
import io.mayfly.gateway.transaction.Envelope;
import io.mayfly.gateway.transaction.MailTransaction;
import io.mayfly.gateway.transaction.ReceivedField;
import io.mayfly.mail.message.Peer;
import io.mayfly.mail.message.TlsFacts;
import java.time.Clock;
import java.util.List;
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
import org.apache.mailet.Mail;

/**
 * DATA: has the content collected and hands the mail to the message hooks, which answer for it. Nothing touches the
 * disk on the way, and the bytes stay as they came.
 */
final class DataCommand extends DataCmdHandler implements ContentCommand {

    private static final SMTPResponse GO_AHEAD = new SMTPResponse("354", "Send the content, end with <CRLF>.<CRLF>");

    private final Clock clock;
    private List<JamesMessageHook> hooks = List.of();

    @Inject
    DataCommand(MetricFactory metrics, Clock clock) {
        super(metrics);
        this.clock = clock;
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
        ClientSession.of(session).collectContent();
        return GO_AHEAD;
    }

    @Override
    public Response onContent(ClientSession session, byte[] content) {
        Mail mail = mail(session, content);
        for (JamesMessageHook hook : hooks) {
            HookResult result = hook.onMessage(session, mail);
            Response response = AbstractHookableCmdHandler.calcDefaultSMTPResponse(result);
            if (response != null) {
                return response;
            }
        }
        return Reply.TROUBLE.toResponse();
    }

    private Mail mail(ClientSession session, byte[] content) {
        MaybeSender sender =
                session.getAttachment(SMTPSession.SENDER, State.Transaction).orElse(MaybeSender.nullSender());
        List<MailAddress> recipients =
                session.getAttachment(SMTPSession.RCPT_LIST, State.Transaction).orElse(List.of());
        MailTransaction transaction = new MailTransaction(
                new Envelope(ReversePath.of(sender.asString("")), recipients), content, received(session));
        MailImpl mail = MailImpl.builder()
                .name(MailImpl.getId())
                .sender(sender)
                .addRecipients(recipients)
                .remoteAddr(session.peerAddress())
                .remoteHost(session.peerAddress())
                .addAttribute(transaction.asAttribute())
                .build();
        try {
            mail.setMessageContent(new ContentSource(session.getSessionID(), content));
        } catch (MessagingException e) {
            throw new IllegalStateException("A mail did not take its content", e);
        }
        return mail;
    }

    private ReceivedField received(ClientSession session) {
        Peer peer = new Peer(
                session.peerAddress(),
                session.helo(),
                session.getSSLSession().map(tls -> new TlsFacts(tls.getProtocol(), tls.getCipherSuite())));
        return new ReceivedField(
                peer,
                session.getConfiguration().getHelloName(),
                session.transmissionType(),
                session.getSessionID(),
                clock.instant());
    }
}
