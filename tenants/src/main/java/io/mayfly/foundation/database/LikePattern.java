package io.mayfly.foundation.database;

import java.util.Locale;

/** What a text is compared with by {@code like … escape '!'}. */
public final class LikePattern {
    private LikePattern() {}

    /** Matches what contains the text; the signs that mean something in a pattern stand for themselves. */
    public static String containing(String text) {
        return "%" + escaped(text.toLowerCase(Locale.ROOT)) + "%";
    }

    /** A text that matches itself only. */
    public static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
