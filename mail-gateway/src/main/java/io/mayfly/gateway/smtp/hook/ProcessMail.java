package io.mayfly.gateway.smtp.hook;

import io.mayfly.gateway.observe.Meters;
import io.mayfly.gateway.smtp.Reply;
import io.mayfly.gateway.smtp.Trouble;
import io.mayfly.gateway.transaction.Reception;
import java.util.List;
import javax.inject.Inject;
import org.apache.james.core.MailAddress;
import org.apache.james.mailetcontainer.api.MailProcessor;
import org.apache.james.protocols.smtp.SMTPSession;
import org.apache.james.protocols.smtp.hook.HookResult;
import org.apache.james.protocols.smtp.hook.HookReturnCode;
import org.apache.james.smtpserver.JamesMessageHook;
import org.apache.mailet.Mail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the mailet container within the SMTP transaction and says 250 only when every recipient has been settled by a
 * mailet; that no exception came out proves nothing, since the container swallows some and drops mails that fall off
 * a processor's end.
 *
 * <pre>{@code <handler class="ProcessMail"/>}</pre>
 */
final class ProcessMail implements JamesMessageHook {

    private static final Logger LOG = LoggerFactory.getLogger(ProcessMail.class);

    private final MailProcessor processors;
    private final Meters meters;

    @Inject
    ProcessMail(MailProcessor processors, Meters meters) {
        this.processors = processors;
        this.meters = meters;
    }

    @Override
    public HookResult onMessage(SMTPSession session, Mail mail) {
        List<MailAddress> recipients = List.copyOf(mail.getRecipients());
        Reception reception = Reception.of(mail);
        long start = System.nanoTime();
        process(mail, reception);
        meters.processed(System.nanoTime() - start);
        if (reception.isSettledFor(recipients)) {
            meters.accepted(reception.content().length);
            return accepted(session);
        }
        Reply refusal = reception.refusal().orElse(Reply.TROUBLE);
        meters.refused(refusal.code(), refusal.status());
        return refusal.toRefusal();
    }

    @SuppressWarnings("checkstyle:illegalcatch") // a mailet may throw anything, and the client is told to come back
    private void process(Mail mail, Reception reception) {
        try {
            mail.setState(Mail.DEFAULT);
            processors.service(mail);
        } catch (Exception e) {
            Trouble trouble = Trouble.of(e);
            trouble.log(LOG, "Mail was not taken");
            reception.refuse(trouble.reply());
        }
    }

    private static HookResult accepted(SMTPSession session) {
        return HookResult.builder()
                .hookReturnCode(HookReturnCode.ok())
                .smtpReturnCode("250")
                .smtpDescription("2.6.0 Message stored, session " + session.getSessionID())
                .build();
    }
}
