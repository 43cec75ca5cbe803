package io.mayfly.mail.message.content;

import io.mayfly.mail.message.content.ReadContent.AttachmentTaker;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Parts of a message on their way out, one after the other; none is begun after one that a reader didn't take. */
final class WrittenParts {
    private final AttachmentTaker taker;
    private @Nullable IOException failure;

    WrittenParts(AttachmentTaker taker) {
        this.taker = taker;
    }

    MimeMessage.Body write(int number, InputStream decoded) throws IOException {
        WrittenPart part = begun(number);
        try {
            return part.write(decoded);
        } finally {
            note(part, number);
        }
    }

    private WrittenPart begun(int number) throws IOException {
        try {
            return new WrittenPart(taker.next(number));
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    private void note(WrittenPart part, int number) {
        try {
            part.check(number);
        } catch (IOException e) {
            failure = e;
        }
    }

    /** Fails as writing did, if it did; parsing stops there without a word. */
    void check() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }
}
