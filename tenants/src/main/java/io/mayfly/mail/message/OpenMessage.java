package io.mayfly.mail.message;

import io.mayfly.mail.message.content.Content;
import io.mayfly.mail.message.content.ReadContent;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message with its content, which may be big: to be looked at and closed, not to be kept. It holds a share of the memory
 * for reading until it is closed. To be used by one thread.
 */
public final class OpenMessage implements AutoCloseable {
    private final MessageDetails details;
    private final byte[] raw;
    private final ReadingMemory.Share share;
    private @Nullable Content content;

    OpenMessage(MessageDetails details, byte[] raw, ReadingMemory.Share share) {
        this.details = details;
        this.raw = raw;
        this.share = share;
    }

    /** What lists show of it. */
    public MessageDetails details() {
        return details;
    }

    /** The bytes as received after DATA. */
    public byte[] raw() {
        return raw;
    }

    /** These parsed, when it is first asked for. */
    public Content content() {
        Content parsed = content;
        if (parsed == null) {
            parsed = ReadContent.content(raw);
            content = parsed;
        }
        return parsed;
    }

    /** Its texts without anything else; read when asked for, unless all of it has been. */
    public Content texts() {
        return content == null ? ReadContent.texts(raw) : content;
    }

    /** The header fields in order, unfolded and decoded; read when asked for, as few ask. */
    public List<Content.Header> headers() {
        return ReadContent.headers(raw);
    }

    /**
     * Writes an attachment, decoded, piece by piece.
     *
     * @param number from 1
     * @throws io.mayfly.mail.message.content.AttachmentNotFound when there is none of that number
     */
    public void writeAttachment(int number, OutputStream out) throws IOException {
        ReadContent.writeAttachment(raw, number, out);
    }

    /**
     * Writes all attachments, decoded, piece by piece.
     *
     * @return how many there were
     */
    public int writeAttachments(ReadContent.AttachmentTaker taker) throws IOException {
        return ReadContent.writeAttachments(raw, taker);
    }

    /** Lets go of all but the raw bytes, which go out to somebody; other things can be asked for again. */
    public void keepRawOnly() {
        content = null;
        share.reduceTo(raw.length);
    }

    /** Its share of the memory, for who keeps something that was made of it. */
    public ReadingMemory.Share share() {
        return share;
    }

    @Override
    public void close() {
        share.close();
    }
}
