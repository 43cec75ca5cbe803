package io.mayfly.message;

import java.nio.charset.StandardCharsets;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;

/** Header text as a reader wants it: encoded words (RFC 2047) decoded, raw UTF-8 (RFC 6532) understood. */
final class EncodedWords {
    private EncodedWords() {}

    static String decode(String body) {
        String text =
                isRawUtf8(body) ? new String(body.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8) : body;
        return DecoderUtil.decodeEncodedWords(text, DecodeMonitor.SILENT);
    }

    /** The parser hands bytes over as Latin-1; a byte above ASCII was most likely UTF-8. */
    private static boolean isRawUtf8(String body) {
        return body.chars().anyMatch(c -> c > 0x7F) && body.chars().allMatch(c -> c <= 0xFF);
    }
}
