package io.mayfly.gateway.mailet;

import io.mayfly.gateway.transaction.MailTransaction;
import io.mayfly.mail.receiving.Disposition;
import io.mayfly.mail.receiving.ReplyLine;
import org.apache.mailet.Mail;
import org.apache.mailet.base.GenericMailet;

/** Rejects a mail of which an earlier mailet has said that it's red. */
final class RejectByColour extends GenericMailet {

    @Override
    public void service(Mail mail) {
        MailTransaction transaction = MailTransaction.of(mail);
        transaction.verdicts().find(Colour.class).ifPresent(colour -> {
            switch (colour) {
                case Colour.Red red ->
                    transaction.decide(
                            mail.getRecipients(),
                            new Disposition.Reject(new ReplyLine("554", "5.7.1", "No " + red.shade() + " mail")));
            }
        });
    }
}
