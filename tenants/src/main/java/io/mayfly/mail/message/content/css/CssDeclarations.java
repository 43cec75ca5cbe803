package io.mayfly.mail.message.content.css;

import io.mayfly.mail.message.content.css.CssToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The declarations of a rule or a style attribute, those that may stay. */
final class CssDeclarations {
    private static final int MOST = 200;

    private final List<CssToken> tokens;
    private final CssBlocks blocks;
    private final List<Declaration> kept = new ArrayList<>();

    /** A property with its value as it may be written. */
    record Declaration(String property, String value, boolean important) {
        @Override
        public String toString() {
            return property + ":" + value + (important ? "!important" : "");
        }
    }

    private CssDeclarations(List<CssToken> tokens, CssBlocks blocks) {
        this.tokens = tokens;
        this.blocks = blocks;
    }

    /** Those between two places. */
    static List<Declaration> of(List<CssToken> tokens, CssBlocks blocks, int from, int to) {
        CssDeclarations found = new CssDeclarations(tokens, blocks);
        int i = from;
        while (i < to && found.kept.size() < MOST) {
            int end = blocks.find(";", i, to);
            found.read(i, end).ifPresent(found.kept::add);
            i = end + 1;
        }
        return found.kept;
    }

    static String written(List<Declaration> declarations) {
        return declarations.stream().map(Declaration::toString).collect(Collectors.joining(";"));
    }

    private Optional<Declaration> read(int from, int to) {
        int name = skipSpace(from, to);
        int colon = name < to ? skipSpace(name + 1, to) : to;
        if (colon >= to
                || !tokens.get(name).is(Kind.IDENT)
                || !tokens.get(colon).isMark(':')) {
            return Optional.empty();
        }
        String property = tokens.get(name).word();
        if (!CssProperties.allows(property)) {
            return Optional.empty();
        }
        int end = withoutSpace(colon + 1, to);
        int mark = beforeImportance(colon + 1, end);
        return value(property, tokens.subList(colon + 1, mark), mark < end);
    }

    private static Optional<Declaration> value(String property, List<CssToken> value, boolean important) {
        Optional<Declaration> whole =
                CssValue.of(property, value).map(written -> new Declaration(property, written, important));
        if (whole.isPresent() || !property.equals("background")) {
            return whole;
        }
        return CssValue.colour(value).map(colour -> new Declaration("background-color", colour, important));
    }

    /** Where the words {@code !important} begin, or the end. */
    private int beforeImportance(int from, int end) {
        if (end - 1 <= from
                || !tokens.get(end - 1).is(Kind.IDENT)
                || !tokens.get(end - 1).word().equals("important")) {
            return end;
        }
        int mark = withoutSpace(from, end - 1) - 1;
        return mark >= from && tokens.get(mark).isMark('!') ? mark : end;
    }

    private int skipSpace(int from, int to) {
        int i = from;
        while (i < to && tokens.get(i).is(Kind.SPACE)) {
            i++;
        }
        return i;
    }

    private int withoutSpace(int from, int to) {
        int end = to;
        while (end > from && tokens.get(end - 1).is(Kind.SPACE)) {
            end--;
        }
        return end;
    }
}
