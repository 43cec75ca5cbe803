package io.mayfly.gateway.mailet;

import io.mayfly.mail.receiving.DeliverMessage;
import javax.inject.Inject;
import javax.mail.MessagingException;
import org.apache.mailet.Mail;
import org.apache.mailet.base.GenericMailet;

/** Delivers, and fails when that is done. */
final class DeliverAndFail extends GenericMailet {

    private final Deliver deliver;

    @Inject
    DeliverAndFail(DeliverMessage deliverMessage) {
        deliver = new Deliver(deliverMessage);
    }

    @Override
    public void service(Mail mail) throws MessagingException {
        deliver.service(mail);
        throw new MessagingException("after the commit");
    }
}
