package io.mayfly.gateway.mailet;

import io.mayfly.gateway.transaction.MailTransaction;
import org.apache.mailet.Mail;
import org.apache.mailet.base.GenericMailet;

/** Leaves a verdict. */
final class LeaveColour extends GenericMailet {

    @Override
    public void service(Mail mail) {
        MailTransaction.of(mail).verdicts().leave(Colour.class, new Colour.Red("crimson"));
    }
}
