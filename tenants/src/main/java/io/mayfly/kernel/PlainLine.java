package io.mayfly.kernel;

/** Text that is shown within a line among other text: a name, a label. */
public final class PlainLine {
    private PlainLine() {}

    /** Whether a text ends no line, changes no writing direction, and is text at all. */
    public static boolean isPlain(String text) {
        return text.codePoints().allMatch(PlainLine::isPlain);
    }

    private static boolean isPlain(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                false;
            default -> !changesDirection(point);
        };
    }

    /** The controls of the writing direction (Unicode Annex 9, table 4): marks, embeddings, overrides and isolates. */
    private static boolean changesDirection(int point) {
        return point == 0x061C
                || point >= 0x200E && point <= 0x200F
                || point >= 0x202A && point <= 0x202E
                || point >= 0x2066 && point <= 0x2069;
    }
}
