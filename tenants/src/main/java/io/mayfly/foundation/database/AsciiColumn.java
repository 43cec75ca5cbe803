package io.mayfly.foundation.database;

/** A column of ASCII text, which MariaDB refuses to compare with any other text instead of finding nothing. */
public final class AsciiColumn {
    private AsciiColumn() {}

    /** Whether a column like this could hold the text; if not, no row does. */
    public static boolean couldHold(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }
}
