package io.mayfly.mail.message.content.css;

/**
 * One token of a style sheet (CSS Syntax Module Level 3 §4), with its escapes undone, so that nobody has to see through
 * them any more.
 *
 * @param text the name, the string, the unit of a number, or the mark itself
 * @param number the digits of a number as they were written, else empty
 */
record CssToken(Kind kind, String text, String number) {
    static final CssToken SPACE = new CssToken(Kind.SPACE, "", "");
    static final CssToken BAD = new CssToken(Kind.BAD, "", "");

    /** What a token is. A function has its opening parenthesis; addresses and what can't be read are bad. */
    enum Kind {
        IDENT,
        FUNCTION,
        AT,
        HASH,
        STRING,
        NUMBER,
        SPACE,
        MARK,
        BAD
    }

    static CssToken named(Kind kind, String text) {
        return new CssToken(kind, text, "");
    }

    static CssToken mark(char mark) {
        return new CssToken(Kind.MARK, String.valueOf(mark), "");
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    boolean isMark(char mark) {
        return kind == Kind.MARK && text.charAt(0) == mark;
    }

    /** The mark that ends what this begins, or a blank when it begins nothing. */
    char closer() {
        if (kind == Kind.FUNCTION) {
            return ')';
        }
        if (kind != Kind.MARK) {
            return ' ';
        }
        return switch (text.charAt(0)) {
            case '(' -> ')';
            case '[' -> ']';
            case '{' -> '}';
            default -> ' ';
        };
    }

    /** The text with its ASCII letters small, as CSS compares its own words. */
    String word() {
        StringBuilder word = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            word.append(c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c);
        }
        return word.toString();
    }
}
