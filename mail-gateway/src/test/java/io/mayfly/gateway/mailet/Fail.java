package io.mayfly.gateway.mailet;

import javax.mail.MessagingException;
import org.apache.mailet.Mail;
import org.apache.mailet.base.GenericMailet;

/** Fails at each mail, and leaves it to the container what comes of that. */
final class Fail extends GenericMailet {

    @Override
    public void service(Mail mail) throws MessagingException {
        throw new MessagingException("as it always does");
    }
}
