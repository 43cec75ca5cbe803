package io.mayfly.mail.message;

import io.mayfly.mail.message.content.Mailbox;
import io.mayfly.mail.message.content.Summary;
import io.mayfly.mail.message.content.Text;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Who sent what to whom, as lists show it: what is known of a message besides its content and tells as much. It is kept
 * sealed under the address's key.
 *
 * <p>Its bytes are the number of their form, then the texts in Java's modified UTF-8, each with its length. Any string
 * comes back as it was. Each text has its bound, so that the bytes fit into their column whatever was sent. Whether it was
 * read in part only stands at the end, where builds that don't know it look no more, and is missing in rows of theirs.
 *
 * @param recipient the forward-path as the client gave it
 * @param trace our own Received field (RFC 5321 §4.4)
 * @param incomplete whether it holds more than was read of it at receipt
 */
public record MessageFacts(
        String reversePath,
        String recipient,
        String trace,
        Mailbox from,
        List<Mailbox> to,
        String subject,
        String preview,
        String peerIp,
        String helo,
        boolean incomplete) {
    /** Of a message whose facts wait to be sealed. */
    static final MessageFacts NONE = new MessageFacts("", "", "", Mailbox.NONE, List.of(), "", "", "", "", false);

    private static final int FORM = 1;
    private static final int MAX_PATH = 320;
    private static final int MAX_TRACE = 1000;
    private static final int MAX_HELO = 255;
    private static final int USUAL_BYTES = 1024;

    static MessageFacts of(Message.Arrival arrival, Summary summary) {
        return new MessageFacts(
                Text.clean(arrival.reversePath().text(), MAX_PATH),
                Text.clean(arrival.recipient(), MAX_PATH),
                Text.cut(arrival.trace(), MAX_TRACE),
                summary.from(),
                summary.to(),
                summary.subject(),
                summary.preview(),
                arrival.peer().ip(),
                Text.clean(arrival.peer().helo(), MAX_HELO),
                summary.incomplete());
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORM);
            out.writeUTF(reversePath);
            out.writeUTF(recipient);
            out.writeUTF(trace);
            out.writeUTF(from.name());
            out.writeUTF(from.address());
            out.writeUTF(Mailboxes.text(to));
            out.writeUTF(subject);
            out.writeUTF(preview);
            out.writeUTF(peerIp);
            out.writeUTF(helo);
            out.writeBoolean(incomplete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static MessageFacts read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int form = in.readUnsignedByte();
            if (form != FORM) {
                throw new IllegalStateException("This build knows no facts of form " + form);
            }
            return new MessageFacts(
                    in.readUTF(),
                    in.readUTF(),
                    in.readUTF(),
                    new Mailbox(in.readUTF(), in.readUTF()),
                    Mailboxes.parse(in.readUTF()),
                    in.readUTF(),
                    in.readUTF(),
                    in.readUTF(),
                    in.readUTF(),
                    in.available() > 0 && in.readBoolean());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
