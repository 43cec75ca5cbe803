package io.mayfly.mail.message.content;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;

/** Header text as a reader wants it: raw UTF-8 (RFC 6532) understood, encoded words (RFC 2047) decoded. */
final class EncodedWords {
    private EncodedWords() {}

    /** Longer text than any that is taken apart stays as it was written: looking for words in it would take too long. */
    static String decode(String body) {
        if (body.length() > ReadingLimits.FIELD_BYTES) {
            return utf8(body);
        }
        return DecoderUtil.decodeEncodedWords(utf8(body), DecodeMonitor.SILENT);
    }

    /** The parser hands bytes over as Latin-1 characters; where they are UTF-8, these are the characters meant. */
    static String utf8(String body) {
        boolean ascii = body.chars().allMatch(c -> c < 0x80);
        if (ascii || body.chars().anyMatch(c -> c > 0xFF)) {
            return body;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            return body;
        }
    }
}
