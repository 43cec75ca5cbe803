package io.mayfly.mail.message.content;

/**
 * The beginning of a text, or all of it.
 *
 * @param cut whether there is more
 */
public record Excerpt(String text, boolean cut) {
    static final Excerpt NONE = new Excerpt("", false);

    /** @param characters how many there may be at most, in UTF-16 code units; none is cut in two */
    static Excerpt of(String text, int characters) {
        return new Excerpt(Text.cut(text, characters), text.length() > characters);
    }
}
