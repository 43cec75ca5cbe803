package io.mayfly.kernel;

/** Text that is shown within a line among other text: a name, a label. */
public final class PlainLine {
    private static final String DIRECTION_CONTROLS =
            "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069";

    private PlainLine() {}

    /** Whether a text ends no line, changes no writing direction, and is text at all. */
    public static boolean isPlain(String text) {
        return text.codePoints().allMatch(PlainLine::isPlain);
    }

    private static boolean isPlain(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                false;
            default -> DIRECTION_CONTROLS.indexOf(point) < 0;
        };
    }
}
