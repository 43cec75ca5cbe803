package io.mayfly.gateway.mailet;

import io.mayfly.gateway.transaction.MailTransaction;
import io.mayfly.mail.receiving.Disposition;
import io.mayfly.mail.receiving.ReplyLine;
import org.apache.mailet.Mail;
import org.apache.mailet.base.GenericMailet;

/** Decides as it is configured, for the recipients that its matcher leaves it. */
final class Decide extends GenericMailet {

    @Override
    public void service(Mail mail) {
        MailTransaction.of(mail).decide(mail.getRecipients(), disposition());
    }

    private Disposition disposition() {
        return switch (getInitParameter("disposition")) {
            case "discard" -> new Disposition.Discard();
            case "reject" -> new Disposition.Reject(new ReplyLine("550", "5.7.1", "Not wanted here"));
            case "defer" -> new Disposition.Defer(new ReplyLine("450", "4.7.1", "Come back later"));
            default -> new Disposition.Store();
        };
    }
}
