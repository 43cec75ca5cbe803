package io.mayfly.webapp.door;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Whether a query means the same to all who read it: printable ASCII (RFC 3986 §3.4), encoding well-formed UTF-8. */
final class QueryText {
    private QueryText() {}

    static boolean isClear(@Nullable String query) {
        if (query == null) {
            return true;
        }
        ByteBuffer bytes = ByteBuffer.allocate(query.length());
        for (int i = 0; i < query.length(); i++) {
            char letter = query.charAt(i);
            if (letter <= ' ' || letter > '~') {
                return false;
            }
            if (letter != '%') {
                bytes.put((byte) letter);
            } else if (isEncodedByte(query, i)) {
                bytes.put((byte) HexFormat.fromHexDigits(query, i + 1, i + 3));
                i += 2;
            } else {
                return false;
            }
        }
        return isTextWithoutNul(bytes.flip());
    }

    private static boolean isEncodedByte(String query, int percent) {
        return percent + 2 < query.length()
                && HexFormat.isHexDigit(query.charAt(percent + 1))
                && HexFormat.isHexDigit(query.charAt(percent + 2));
    }

    private static boolean isTextWithoutNul(ByteBuffer bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).chars().allMatch(letter -> letter != 0);
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
