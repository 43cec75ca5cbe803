package io.mayfly.mail.message.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** One part of a message on its way out: tells a reader that goes away from a part that can't be read. */
final class WrittenPart {
    private static final int PIECE = 16 << 10;

    private final OutputStream out;
    private boolean found;
    private @Nullable IOException failure;

    WrittenPart(OutputStream out) {
        this.out = out;
    }

    MimeMessage.Body write(InputStream decoded) throws IOException {
        found = true;
        byte[] piece = new byte[PIECE];
        int count = decoded.read(piece);
        while (count >= 0) {
            writeOut(piece, count);
            count = decoded.read(piece);
        }
        return MimeMessage.Body.NONE;
    }

    private void writeOut(byte[] piece, int count) throws IOException {
        try {
            out.write(piece, 0, count);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    /**
     * Fails as writing did, if it did.
     *
     * @throws AttachmentNotFound when nothing was there to write
     */
    void check(int number) throws IOException {
        if (failure != null) {
            throw failure;
        }
        if (!found) {
            throw new AttachmentNotFound(number);
        }
    }
}
