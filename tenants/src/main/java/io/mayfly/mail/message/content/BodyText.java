package io.mayfly.mail.message.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;

/**
 * A text of a message, kept as bytes until somebody reads it, since most readers need its beginning only.
 *
 * @param bytes with the transfer encoding undone
 */
public record BodyText(byte[] bytes, Charset charset) {

    /** All of it. */
    public String whole() {
        return new String(bytes, charset);
    }

    /** Writes all of it, piece by piece. */
    void writeTo(Writer out) throws IOException {
        new InputStreamReader(new ByteArrayInputStream(bytes), charset).transferTo(out);
    }

    /** Whether what is shown of it is nothing to read. */
    public boolean isBlank() {
        return upTo(ReadingLimits.SHOWN_CHARACTERS).text().isBlank();
    }

    /** Its beginning: no more characters (UTF-16 code units) than these, and none that is cut in two. */
    public Excerpt upTo(int characters) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        double most = Math.ceil(bytes.length * (double) decoder.maxCharsPerByte());
        CharBuffer text = CharBuffer.allocate((int) Math.min(characters, most));
        boolean cut = decoder.decode(ByteBuffer.wrap(bytes), text, true).isOverflow();
        if (!cut) {
            cut = decoder.flush(text).isOverflow();
        }
        return new Excerpt(text.flip().toString(), cut);
    }
}
