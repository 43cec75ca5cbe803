package io.mayfly.mail.message.content.css;

/** Writes names so that nothing in them is read as anything else (CSSOM, serialize an identifier). */
final class CssName {
    private CssName() {}

    static String of(String name) {
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < name.length(); ) {
            int point = name.codePointAt(i);
            boolean first = i == 0 || (i == 1 && name.charAt(0) == '-');
            if (isSafe(point) && !(first && isDigit(point)) && !(point == '-' && name.length() == 1)) {
                written.appendCodePoint(point);
            } else {
                written.append('\\').append(Integer.toHexString(point)).append(' ');
            }
            i += Character.charCount(point);
        }
        return written.toString();
    }

    private static boolean isSafe(int point) {
        return point == '-' || point == '_' || (point < 0x80 ? isAsciiPart(point) : Character.isLetterOrDigit(point));
    }

    private static boolean isAsciiPart(int point) {
        return isDigit(point) || (point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z');
    }

    private static boolean isDigit(int point) {
        return point >= '0' && point <= '9';
    }
}
