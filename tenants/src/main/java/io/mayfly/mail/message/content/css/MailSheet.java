package io.mayfly.mail.message.content.css;

import io.mayfly.mail.message.content.css.CssDeclarations.Declaration;
import io.mayfly.mail.message.content.css.CssToken.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The rules of a mail's style elements, written anew in order. Style rules and media queries around them stay as far as each
 * part of them may; every other rule of an at-word goes with all that is in it.
 */
final class MailSheet {
    private static final int MOST_RULES = 3_000;
    private static final int MOST_NOTED = 1_000;
    private static final int MOST_CHARACTERS = 256 << 10;

    private final Allowance allowance;
    private final StringBuilder written = new StringBuilder();
    private final Set<String> hidden = new HashSet<>();
    private final Set<String> tiny = new HashSet<>();
    private final Set<String> changing = new HashSet<>();
    private int rules;
    private boolean cut;

    MailSheet(Allowance allowance) {
        this.allowance = allowance;
    }

    /** Takes in one more style element. */
    void add(String css) {
        List<CssToken> tokens = CssReader.tokens(css, allowance);
        new Rules(tokens, false).read(0, tokens.size());
        cut |= allowance.isSpent();
    }

    String written() {
        return written.toString();
    }

    /** Whether there was more than is taken in. */
    boolean isCut() {
        return cut;
    }

    /** Whether what has this class is never seen, at any size of the window. */
    boolean hides(String name) {
        return hidden.contains(name) && !changing.contains(name);
    }

    boolean makesTiny(String name) {
        return tiny.contains(name) && !changing.contains(name);
    }

    private boolean isFull() {
        cut |= rules >= MOST_RULES || written.length() >= MOST_CHARACTERS;
        return cut || allowance.isSpent();
    }

    /** The rules between two places, at the top or within a media rule. */
    private final class Rules {
        private final List<CssToken> tokens;
        private final CssBlocks blocks;
        private final boolean within;

        private Rules(List<CssToken> tokens, boolean within) {
            this.tokens = tokens;
            this.blocks = new CssBlocks(tokens, allowance);
            this.within = within;
        }

        private void read(int from, int to) {
            int i = from;
            while (i < to && !isFull()) {
                CssToken token = tokens.get(i);
                if (token.is(Kind.SPACE)) {
                    i++;
                } else {
                    i = token.is(Kind.AT) ? atRule(i, to) : styleRule(i, to);
                }
            }
        }

        private int atRule(int from, int to) {
            int open = blocks.find("{;", from, to);
            if (open >= to || tokens.get(open).isMark(';')) {
                return open + 1;
            }
            int end = blocks.after(open, to);
            if (!within && tokens.get(from).word().equals("media")) {
                CssMedia.of(tokens.subList(from + 1, open))
                        .ifPresent(query -> media(query, open + 1, inner(open, end)));
            }
            return end;
        }

        private void media(String query, int from, int to) {
            int before = written.length();
            written.append("@media ").append(query).append('{');
            int begun = written.length();
            new Rules(tokens, true).read(from, to);
            if (written.length() == begun) {
                written.setLength(before);
            } else {
                written.append("}\n");
            }
        }

        private int styleRule(int from, int to) {
            int open = blocks.find("{", from, to);
            if (open >= to) {
                return to;
            }
            int end = blocks.after(open, to);
            CssSelectors.Scoped scoped = CssSelectors.of(tokens.subList(from, open));
            if (!scoped.selectors().isEmpty()) {
                List<Declaration> kept = CssDeclarations.of(tokens, blocks, open + 1, inner(open, end));
                write(scoped, kept);
            }
            return end;
        }

        /** Where what is between the braces ends; the last block of a sheet may lack its closing one. */
        private int inner(int open, int end) {
            return end - 1 > open && tokens.get(end - 1).isMark('}') ? end - 1 : end;
        }

        private void write(CssSelectors.Scoped scoped, List<Declaration> kept) {
            if (kept.isEmpty()) {
                return;
            }
            rules++;
            written.append(String.join(",", scoped.selectors()))
                    .append('{')
                    .append(CssDeclarations.written(kept))
                    .append("}\n");
            MailStyle style = MailStyle.of(kept);
            note(changing, scoped.classes(), within);
            note(hidden, scoped.classes(), style.hidden());
            note(tiny, scoped.classes(), style.isTiny());
        }

        private void note(Set<String> noted, Set<String> classes, boolean wanted) {
            if (wanted && noted.size() < MOST_NOTED) {
                noted.addAll(classes);
            }
        }
    }
}
