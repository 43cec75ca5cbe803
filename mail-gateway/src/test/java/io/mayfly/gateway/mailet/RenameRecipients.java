package io.mayfly.gateway.mailet;

import java.util.List;
import javax.mail.MessagingException;
import org.apache.james.core.MailAddress;
import org.apache.mailet.Mail;
import org.apache.mailet.base.GenericMailet;

/** Names another recipient, as a mailet for mailing lists would. */
final class RenameRecipients extends GenericMailet {

    @Override
    public void service(Mail mail) throws MessagingException {
        mail.setRecipients(List.of(new MailAddress("somebody@elsewhere.example")));
    }
}
