package io.mayfly.gateway.mailet;

import io.mayfly.foundation.address.ReversePath;
import io.mayfly.gateway.smtp.Reply;
import io.mayfly.gateway.transaction.Reception;
import io.mayfly.mail.message.Peer;
import io.mayfly.mail.message.TlsFacts;
import io.mayfly.mail.receiving.IncomingMessage;
import io.mayfly.mail.receiving.Receipt;
import io.mayfly.mail.receiving.ReceiveMessage;
import javax.inject.Inject;
import org.apache.james.core.MailAddress;
import org.apache.mailet.Mail;
import org.apache.mailet.base.GenericMailet;

/**
 * Stores the message for its recipients, all or none, and notes that they are settled once that is durable.
 * A failure has to reach the client as 451, so it must not be sent to the error processor:
 *
 * <pre>{@code
 * <mailet match="All" class="StoreMessage">
 *   <onMailetException>propagate</onMailetException>
 * </mailet>
 * }</pre>
 */
final class StoreMessage extends GenericMailet {

    private final ReceiveMessage receiveMessage;

    @Inject
    StoreMessage(ReceiveMessage receiveMessage) {
        this.receiveMessage = receiveMessage;
    }

    @Override
    public void service(Mail mail) {
        Reception reception = Reception.of(mail);
        Receipt receipt = receiveMessage.receive(incoming(mail, reception));
        switch (receipt) {
            case Receipt.Stored stored -> reception.settle(mail.getRecipients());
            case Receipt.RecipientsChanged changed -> reception.refuse(Reply.RECIPIENTS_CHANGED);
        }
        mail.setState(Mail.GHOST);
    }

    private static IncomingMessage incoming(Mail mail, Reception reception) {
        return new IncomingMessage(
                ReversePath.of(mail.getMaybeSender().asString("")),
                mail.getRecipients().stream().map(MailAddress::asString).toList(),
                reception.content(),
                new Peer(
                        reception.peerAddress(),
                        reception.helo(),
                        reception.tls().map(tls -> new TlsFacts(tls.getProtocol(), tls.getCipherSuite()))),
                reception.receivedField(mail.getRecipients()),
                reception.receivedAt());
    }
}
