package io.mayfly.kernel;

/**
 * Compares texts in any case, one character (UTF-16 unit) after the other. Text from outside goes through here and not
 * through {@link String#toLowerCase}, which takes hours for a long text of characters that grow by it.
 */
public final class Caseless {
    private Caseless() {}

    public static boolean contains(String text, String part) {
        return folded(text).contains(folded(part));
    }

    public static boolean startsWith(String text, String start) {
        return text.regionMatches(true, 0, start, 0, start.length());
    }

    /** The same for all texts that differ in the case of their letters only. */
    public static String folded(String text) {
        char[] folded = text.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = Character.toLowerCase(Character.toUpperCase(folded[i]));
        }
        return new String(folded);
    }
}
