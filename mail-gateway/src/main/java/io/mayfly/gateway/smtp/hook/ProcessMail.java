package io.mayfly.gateway.smtp.hook;

import io.mayfly.gateway.observe.MailLog;
import io.mayfly.gateway.observe.Meters;
import io.mayfly.gateway.smtp.Reply;
import io.mayfly.gateway.smtp.Trouble;
import io.mayfly.gateway.transaction.MailTransaction;
import io.mayfly.kernel.MessageId;
import io.mayfly.mail.receiving.Disposition;
import io.mayfly.mail.receiving.Outcome;
import java.util.List;
import java.util.Optional;
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
 * Runs the mailet container within the SMTP transaction and answers as it was delivered; that no exception came out
 * proves nothing, since the container swallows some and drops mails that fall off a processor's end.
 *
 * <pre>{@code <handler class="ProcessMail"/>}</pre>
 */
final class ProcessMail implements JamesMessageHook {

    private static final Logger LOG = LoggerFactory.getLogger(ProcessMail.class);

    private final MailProcessor processors;
    private final Meters meters;
    private final MailLog mailLog;

    @Inject
    ProcessMail(MailProcessor processors, Meters meters, MailLog mailLog) {
        this.processors = processors;
        this.meters = meters;
        this.mailLog = mailLog;
    }

    @Override
    public HookResult onMessage(SMTPSession session, Mail mail) {
        MailTransaction transaction = MailTransaction.of(mail);
        long start = System.nanoTime();
        Reply otherwise = process(mail).orElse(Reply.TROUBLE);
        meters.processed(System.nanoTime() - start);
        Optional<Reply> refusal =
                transaction.outcome().map(ProcessMail::refusal).orElse(Optional.of(otherwise));
        log(session, transaction, refusal);
        if (refusal.isPresent()) {
            meters.refused(refusal.get().code(), refusal.get().status());
            return refusal.get().toRefusal();
        }
        meters.accepted(transaction.content().length);
        transaction.dispositions().values().forEach(this::count);
        return accepted(session);
    }

    private void log(SMTPSession session, MailTransaction transaction, Optional<Reply> refusal) {
        MailLog.Client client =
                new MailLog.Client(session.getSessionID(), transaction.peer().ip());
        MailLog.Mail mail = new MailLog.Mail(
                transaction.envelope().reversePath().text(),
                transaction.envelope().recipients().stream()
                        .map(MailAddress::asString)
                        .toList(),
                transaction.content().length);
        refusal.ifPresentOrElse(
                no -> mailLog.notStored(client, mail, no.line()),
                () -> mailLog.stored(client, mail, messages(transaction)));
    }

    private static List<MessageId> messages(MailTransaction transaction) {
        return transaction.outcome().orElseThrow() instanceof Outcome.Delivered delivered
                ? delivered.messages()
                : List.of();
    }

    /** Runs the processors; trouble in them is what the client hears, unless the mail was delivered before. */
    @SuppressWarnings("checkstyle:illegalcatch") // a mailet may throw anything, and the client is told to come back
    private Optional<Reply> process(Mail mail) {
        try {
            mail.setState(Mail.DEFAULT);
            processors.service(mail);
            return Optional.empty();
        } catch (Exception e) {
            Trouble trouble = Trouble.of(e);
            trouble.log(LOG, "A mailet failed");
            return Optional.of(trouble.reply());
        }
    }

    private static Optional<Reply> refusal(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Delivered delivered -> Optional.empty();
            case Outcome.Rejected rejected -> Optional.of(Reply.of(rejected.reply()));
            case Outcome.Deferred deferred -> Optional.of(Reply.of(deferred.reply()));
            case Outcome.RecipientsChanged changed -> Optional.of(Reply.RECIPIENTS_CHANGED);
        };
    }

    private void count(Disposition disposition) {
        meters.disposed(
                switch (disposition) {
                    case Disposition.Store store -> "stored";
                    case Disposition.Discard discard -> "discarded";
                    case Disposition.Reject reject -> "rejected_unsaid";
                    case Disposition.Defer defer -> throw new IllegalStateException("One defers, so all do");
                });
    }

    private static HookResult accepted(SMTPSession session) {
        return HookResult.builder()
                .hookReturnCode(HookReturnCode.ok())
                .smtpReturnCode("250")
                .smtpDescription("2.6.0 Message stored, session " + session.getSessionID())
                .build();
    }
}
