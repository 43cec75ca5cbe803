package io.mayfly.foundation.identity;

import java.util.regex.Pattern;

/** How the text of an API key is recognised, so that it is kept out of what is shown, noted in URLs or logged. */
public final class KeyText {
    /** How each key begins. */
    public static final String MARK = "mf_";

    /** So many characters of a key are no secret: people know it by them. */
    public static final int HINT = 8;

    /** A key, or what is left of one whose end is missing, wherever it stands in a text. */
    private static final Pattern KEY = Pattern.compile("(mf_[A-Za-z0-9_-]{5})[A-Za-z0-9_-]*");

    private KeyText() {}

    /** The text with each key in it cut to its hint. */
    public static String cut(String text) {
        return KEY.matcher(text).replaceAll("$1");
    }
}
