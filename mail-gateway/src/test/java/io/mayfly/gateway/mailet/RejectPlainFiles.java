package io.mayfly.gateway.mailet;

import io.mayfly.gateway.transaction.MailTransaction;
import io.mayfly.mail.receiving.Disposition;
import io.mayfly.mail.receiving.ReplyLine;
import java.io.File;
import java.util.Objects;
import org.apache.mailet.Mail;
import org.apache.mailet.base.GenericMailet;

/** Rejects when James has put a mail into a plain file. */
final class RejectPlainFiles extends GenericMailet {

    @Override
    public void service(Mail mail) {
        File temporary = new File(System.getProperty("java.io.tmpdir"));
        String[] files = Objects.requireNonNull(temporary.list((folder, name) -> name.endsWith(".m64")));
        if (files.length > 0) {
            ReplyLine reply = new ReplyLine("554", "5.3.0", "Plain files: " + files.length);
            MailTransaction.of(mail).decide(mail.getRecipients(), new Disposition.Reject(reply));
        }
    }
}
