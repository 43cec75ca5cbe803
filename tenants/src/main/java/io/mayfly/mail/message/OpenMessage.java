package io.mayfly.mail.message;

import io.mayfly.mail.message.content.Content;
import io.mayfly.mail.message.content.ReadContent;
import java.util.List;

/** A message with its content: what lists show, the raw bytes as received after DATA, and these parsed. */
public record OpenMessage(MessageDetails details, byte[] raw, Content content) {

    /** The header fields in order, unfolded and decoded; read when asked for, as few ask. */
    public List<Content.Header> headers() {
        return ReadContent.headers(raw);
    }
}
