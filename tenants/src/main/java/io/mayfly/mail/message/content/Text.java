package io.mayfly.mail.message.content;

/** Text from outside, made fit for a column and a screen: no control characters, no longer than it may be. */
public final class Text {
    private Text() {}

    /** Control characters and runs of white space become one space. */
    public static String clean(String text, int max) {
        StringBuilder clean = new StringBuilder(Math.min(text.length(), max));
        boolean space = true;
        for (int i = 0; i < text.length() && clean.length() < max; ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            boolean blank = Character.isWhitespace(point) || Character.isISOControl(point) || isInvisible(point);
            if (!blank) {
                clean.appendCodePoint(point);
            } else if (!space) {
                clean.append(' ');
            }
            space = blank;
        }
        return cut(clean.toString(), max).strip();
    }

    /** Overrides of the writing direction and lone surrogates could make a text look like another. */
    private static boolean isInvisible(int point) {
        int type = Character.getType(point);
        return type == Character.SURROGATE
                || point == 0xFEFF
                || (point >= 0x202A && point <= 0x202E)
                || (point >= 0x2066 && point <= 0x2069);
    }

    public static String cut(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max;
        return text.substring(0, end);
    }
}
