package io.mayfly.gateway.mailet;

import io.mayfly.gateway.transaction.MailTransaction;
import io.mayfly.mail.receiving.DeliverMessage;
import javax.inject.Inject;
import org.apache.mailet.Mail;
import org.apache.mailet.base.GenericMailet;

/**
 * The end of every mail's way: does what was decided for its recipients, in one commit for all of them. When matchers
 * have split the mail, it waits for the last part. A failure has to reach the client as 451 or 452, so it must not be
 * sent to the error processor:
 *
 * <pre>{@code
 * <mailet match="All" class="Deliver">
 *   <onMailetException>propagate</onMailetException>
 * </mailet>
 * }</pre>
 */
final class Deliver extends GenericMailet {

    private final DeliverMessage deliverMessage;

    @Inject
    Deliver(DeliverMessage deliverMessage) {
        this.deliverMessage = deliverMessage;
    }

    @Override
    public void service(Mail mail) {
        MailTransaction.of(mail).deliver(mail.getRecipients(), deliverMessage::deliver);
        mail.setState(Mail.GHOST);
    }
}
