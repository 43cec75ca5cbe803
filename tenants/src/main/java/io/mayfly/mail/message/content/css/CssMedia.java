package io.mayfly.mail.message.content.css;

import io.mayfly.mail.message.content.css.CssToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Media queries that ask for the size of the window, its orientation or light and dark; others are left out. */
final class CssMedia {
    private static final int MOST = 10;
    private static final int MOST_TOKENS = 40;
    private static final Set<String> WORDS = Set.of("only", "not", "screen", "all", "and");
    private static final Set<String> FEATURES = Set.of(
            "width",
            "min-width",
            "max-width",
            "device-width",
            "min-device-width",
            "max-device-width",
            "orientation",
            "prefers-color-scheme",
            "min-resolution",
            "-webkit-min-device-pixel-ratio");
    private static final Set<String> VALUES = Set.of("portrait", "landscape", "light", "dark");
    private static final Set<String> UNITS = Set.of("", "px", "em", "rem", "dpi", "dppx");
    private static final int MOST_DIGITS = 8;

    private CssMedia() {}

    /** The list of queries as it may be written; empty when none of them may. */
    static Optional<String> of(List<CssToken> tokens) {
        List<String> queries = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= tokens.size() && queries.size() < MOST; i++) {
            if (i == tokens.size() || tokens.get(i).isMark(',')) {
                query(tokens.subList(start, i)).ifPresent(queries::add);
                start = i + 1;
            }
        }
        return queries.isEmpty() ? Optional.empty() : Optional.of(String.join(",", queries));
    }

    private static Optional<String> query(List<CssToken> tokens) {
        StringBuilder written = new StringBuilder();
        boolean within = false;
        boolean sound = tokens.size() <= MOST_TOKENS;
        for (int i = 0; sound && i < tokens.size(); i++) {
            CssToken token = tokens.get(i);
            if (token.isMark('(') || token.isMark(')')) {
                sound = within == token.isMark(')');
                within = token.isMark('(');
                written.append(within ? " (" : ") ");
            } else {
                sound = within ? takesFeature(token, written) : takesWord(token, written);
            }
        }
        String query = written.toString().strip();
        return sound && !within && !query.isEmpty() ? Optional.of(query) : Optional.empty();
    }

    private static boolean takesWord(CssToken token, StringBuilder written) {
        String word = token.is(Kind.SPACE) ? "" : token.word();
        written.append(' ').append(word);
        return token.is(Kind.SPACE) || (token.is(Kind.IDENT) && WORDS.contains(word));
    }

    private static boolean takesFeature(CssToken token, StringBuilder written) {
        if (token.is(Kind.NUMBER)) {
            written.append(token.number()).append(token.word());
            return token.number().length() <= MOST_DIGITS && UNITS.contains(token.word());
        }
        written.append(token.text());
        return token.is(Kind.SPACE)
                || token.isMark(':')
                || (token.is(Kind.IDENT) && (FEATURES.contains(token.word()) || VALUES.contains(token.word())));
    }
}
