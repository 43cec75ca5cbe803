package io.mayfly.mail.message.content.css;

import io.mayfly.mail.message.content.css.CssToken.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes the value of a property anew, token by token; one that isn't known to be harmless spoils the whole value. */
final class CssValue {
    private static final int MOST_TOKENS = 80;
    private static final int MOST_LEVELS = 3;
    private static final int MOST_DIGITS = 8;

    /** Such as {@code -0.5} or {@code -10}. */
    private static final int MOST_DIGITS_BELOW = 4;

    private static final int LONGEST_WORD = 60;
    private static final Set<String> UNITS = Set.of(
            "", "%", "px", "em", "rem", "ex", "ch", "pt", "pc", "cm", "mm", "in", "vw", "vh", "deg", "turn", "rad");
    private static final Set<String> COLOURS = Set.of("rgb", "rgba", "hsl", "hsla");
    private static final Set<String> FUNCTIONS =
            Set.of("rgb", "rgba", "hsl", "hsla", "calc", "min", "max", "clamp", "linear-gradient", "radial-gradient");
    private static final Set<String> SUMS = Set.of("calc", "min", "max", "clamp");

    private final String property;
    private final StringBuilder written = new StringBuilder();
    private int levels;
    private int sums;

    private CssValue(String property) {
        this.property = property;
    }

    /**
     * The value as it may be written.
     *
     * @param property in small letters, one that is allowed
     * @return empty when it must not be
     */
    static Optional<String> of(String property, List<CssToken> tokens) {
        if (tokens.size() > MOST_TOKENS) {
            return Optional.empty();
        }
        CssValue value = new CssValue(property);
        boolean whole = tokens.stream().allMatch(value::takes) && value.levels == 0;
        String written = value.written.toString().strip();
        return whole && !written.isEmpty() ? Optional.of(written) : Optional.empty();
    }

    /** The colour in a value that has one and is no good otherwise, such as a background with an image. */
    static Optional<String> colour(List<CssToken> tokens) {
        for (int i = 0; i < Math.min(tokens.size(), MOST_TOKENS); i++) {
            CssToken token = tokens.get(i);
            if (token.is(Kind.HASH)) {
                return of("color", List.of(token));
            }
            if (token.is(Kind.FUNCTION) && COLOURS.contains(token.word())) {
                int end = i;
                while (end < tokens.size() && !tokens.get(end).isMark(')')) {
                    end++;
                }
                return of("color", tokens.subList(i, Math.min(end + 1, tokens.size())));
            }
        }
        return Optional.empty();
    }

    private boolean takes(CssToken token) {
        return switch (token.kind()) {
            case SPACE -> add(" ");
            case IDENT -> takesWord(token);
            case HASH -> isColour(token.text()) && add(" #" + token.text());
            case NUMBER -> isNumber(token) && add(" " + token.number() + token.word());
            case STRING ->
                CssProperties.namesFonts(property) && isFontName(token.text()) && add(" \"" + token.text() + '"');
            case FUNCTION -> opens(token.word());
            case MARK -> takesMark(token.text().charAt(0));
            case AT, BAD -> false;
        };
    }

    private boolean takesWord(CssToken token) {
        String word = token.word();
        if (CssProperties.namesFonts(property)) {
            return isFontName(word) && add(" " + CssName.of(token.text()));
        }
        return isPlainWord(word) && CssProperties.allowsWord(property, word) && add(" " + word);
    }

    private boolean opens(String function) {
        levels++;
        sums += SUMS.contains(function) ? 1 : 0;
        return FUNCTIONS.contains(function)
                && (sums == 0 || CssProperties.allowsSums(property))
                && levels <= MOST_LEVELS
                && add(" " + function + "(");
    }

    private boolean takesMark(char mark) {
        return switch (mark) {
            case ',', '/' -> add(" " + mark + " ");
            case ')' -> closes();
            case '(' -> sums > 0 && opensParenthesis();
            case '+', '-', '*' -> sums > 0 && add(" " + mark + " ");
            default -> false;
        };
    }

    private boolean opensParenthesis() {
        levels++;
        return levels <= MOST_LEVELS && add(" (");
    }

    private boolean closes() {
        levels--;
        if (levels == 0) {
            sums = 0;
        }
        return levels >= 0 && add(")");
    }

    /** Writes words apart from each other, however close to each other they were: none may become part of another. */
    private boolean add(String words) {
        char last = written.isEmpty() ? ' ' : written.charAt(written.length() - 1);
        boolean spaced = last == ' ' || last == '(';
        written.append(spaced ? words.stripLeading() : words);
        return true;
    }

    private boolean isNumber(CssToken token) {
        String digits = token.number();
        boolean below = digits.charAt(0) == '-' && digits.chars().anyMatch(c -> c > '0' && c <= '9');
        return digits.length() <= MOST_DIGITS
                && digits.chars().filter(c -> c == '.').count() <= 1
                && UNITS.contains(token.word())
                && (!below
                        || sums > 0
                        || (digits.length() <= MOST_DIGITS_BELOW && CssProperties.allowsBelowZero(property)));
    }

    private static boolean isColour(String digits) {
        return Set.of(3, 4, 6, 8).contains(digits.length())
                && digits.chars().allMatch(c -> c < 0x80 && Character.digit(c, 16) >= 0);
    }

    private static boolean isPlainWord(String word) {
        return word.length() <= LONGEST_WORD && word.chars().allMatch(c -> (c >= 'a' && c <= 'z') || c == '-');
    }

    private static boolean isFontName(String name) {
        return name.length() <= LONGEST_WORD
                && name.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || " -_.".indexOf(c) >= 0);
    }
}
