package io.mayfly.mail.message;

import io.mayfly.mail.message.content.Mailbox;
import java.util.ArrayList;
import java.util.List;

/** Mailboxes as one text: one a line, address, tab, name. Both were cleaned of control characters before. */
public final class Mailboxes {
    private static final int MAX_TEXT = 16_000;

    private Mailboxes() {}

    static String text(List<Mailbox> mailboxes) {
        StringBuilder text = new StringBuilder();
        for (Mailbox mailbox : mailboxes) {
            String line = mailbox.address() + "\t" + mailbox.name() + "\n";
            if (text.length() + line.length() > MAX_TEXT) {
                break;
            }
            text.append(line);
        }
        return text.toString();
    }

    public static List<Mailbox> parse(String text) {
        List<Mailbox> mailboxes = new ArrayList<>();
        text.lines().forEach(line -> {
            int tab = line.indexOf('\t');
            mailboxes.add(new Mailbox(line.substring(tab + 1), line.substring(0, tab)));
        });
        return mailboxes;
    }
}
