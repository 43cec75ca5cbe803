package io.mayfly.gateway.smtp.hook;

import io.mayfly.gateway.observe.MailLog;
import io.mayfly.gateway.observe.Meters;
import io.mayfly.gateway.smtp.ClientSession;
import io.mayfly.gateway.smtp.Reply;
import io.mayfly.gateway.smtp.Trouble;
import io.mayfly.mail.receiving.DecideRecipient;
import io.mayfly.mail.receiving.RecipientDecision;
import java.util.Locale;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.commons.configuration2.Configuration;
import org.apache.james.core.MailAddress;
import org.apache.james.core.MaybeSender;
import org.apache.james.protocols.api.ProtocolSession.AttachmentKey;
import org.apache.james.protocols.api.ProtocolSession.State;
import org.apache.james.protocols.smtp.SMTPSession;
import org.apache.james.protocols.smtp.hook.HookResult;
import org.apache.james.protocols.smtp.hook.RcptHook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides each recipient on its own and answers for it. Every RCPT gets its answer here, which is why nothing can be
 * relayed. A client that keeps guessing addresses is sent away.
 *
 * <pre>{@code <handler class="DecideRecipientHook"><maxUnknown>100</maxUnknown></handler>}</pre>
 */
final class DecideRecipientHook implements RcptHook {

    private static final Logger LOG = LoggerFactory.getLogger(DecideRecipientHook.class);
    private static final AttachmentKey<Integer> GUESSED = AttachmentKey.of("mayfly.guessedRecipients", Integer.class);

    private static final Reply UNKNOWN = new Reply("550", "5.1.1", "No such address here");
    private static final Reply ENDED = new Reply("550", "5.1.6", "This address has ended");
    private static final Reply PAUSED = new Reply("450", "4.2.1", "This address is paused, try again later");
    private static final Reply FULL = new Reply("552", "5.2.2", "This address is full");
    private static final Reply SUSPENDED = new Reply("550", "5.2.1", "This address takes no mail at present");
    private static final Reply TOO_MANY_GUESSES = new Reply("421", "4.7.0", "Too many unknown recipients, closing");

    private final DecideRecipient decideRecipient;
    private final Meters meters;
    private final MailLog mailLog;
    private int maxUnknown;

    @Inject
    DecideRecipientHook(DecideRecipient decideRecipient, Meters meters, MailLog mailLog) {
        this.decideRecipient = decideRecipient;
        this.meters = meters;
        this.mailLog = mailLog;
    }

    @Override
    public void init(Configuration configuration) {
        maxUnknown = configuration.getInt("maxUnknown");
    }

    @Override
    public HookResult doRcpt(SMTPSession session, MaybeSender sender, MailAddress recipient) {
        if (ClientSession.of(session).isOverdue()) {
            return Reply.BUSY.toRefusal();
        }
        Optional<Reply> refusal = decide(recipient);
        log(ClientSession.of(session), recipient.asString(), refusal);
        return refusal.map(no -> refuse(session, no)).orElse(HookResult.OK);
    }

    @SuppressWarnings("checkstyle:illegalcatch") // trouble below is trouble, of whatever type
    private Optional<Reply> decide(MailAddress recipient) {
        try {
            RecipientDecision decision = decideRecipient.decide(recipient.asString());
            meters.decided(decision.getClass().getSimpleName().toLowerCase(Locale.ROOT));
            return refusal(decision);
        } catch (RuntimeException e) {
            Trouble trouble = Trouble.of(e);
            trouble.log(LOG, "Recipient was not decided");
            meters.decided("trouble");
            return Optional.of(trouble.reply());
        }
    }

    private static Optional<Reply> refusal(RecipientDecision decision) {
        return switch (decision) {
            case RecipientDecision.Accepted accepted -> Optional.empty();
            case RecipientDecision.Unknown unknown -> Optional.of(UNKNOWN);
            case RecipientDecision.Ended ended -> Optional.of(ENDED);
            case RecipientDecision.Paused paused -> Optional.of(PAUSED);
            case RecipientDecision.Full full -> Optional.of(FULL);
            case RecipientDecision.Suspended suspended -> Optional.of(SUSPENDED);
        };
    }

    private void log(ClientSession session, String recipient, Optional<Reply> refusal) {
        MailLog.Client client = new MailLog.Client(session.getSessionID(), session.peerAddress());
        refusal.ifPresentOrElse(
                no -> mailLog.refused(client, recipient, no.line()), () -> mailLog.accepted(client, recipient));
    }

    private HookResult refuse(SMTPSession session, Reply refusal) {
        if (!refusal.equals(UNKNOWN)) {
            return refusal.toRefusal();
        }
        int count = session.getAttachment(GUESSED, State.Connection).orElse(0) + 1;
        session.setAttachment(GUESSED, count, State.Connection);
        return count > maxUnknown ? TOO_MANY_GUESSES.toLastRefusal() : refusal.toRefusal();
    }
}
