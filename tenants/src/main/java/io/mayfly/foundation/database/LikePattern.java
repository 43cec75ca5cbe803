package io.mayfly.foundation.database;

import java.util.Locale;

/** What a text is compared with by {@code like … escape '!'}. */
public final class LikePattern {
    private LikePattern() {}

    /** Matches what contains the text; the signs that mean something in a pattern stand for themselves. */
    public static String containing(String text) {
        return "%" + escaped(text.toLowerCase(Locale.ROOT)) + "%";
    }

    /** Matches what begins as the text does, as far as its first so many characters tell. */
    public static String beginning(String text, int characters) {
        String lower = text.toLowerCase(Locale.ROOT);
        int most = lower.codePointCount(0, lower.length());
        return escaped(lower.substring(0, lower.offsetByCodePoints(0, Math.min(characters, most)))) + "%";
    }

    /** A text that matches itself only. */
    public static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
