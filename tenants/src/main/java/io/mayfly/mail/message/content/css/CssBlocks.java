package io.mayfly.mail.message.content.css;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Finds where things end among tokens, whatever is nested within them; each token is looked at once a search. */
final class CssBlocks {
    /** Deeper than anything that is let through; what is within counts as unended. */
    private static final int MOST_LEVELS = 32;

    private final List<CssToken> tokens;
    private final Allowance allowance;

    CssBlocks(List<CssToken> tokens, Allowance allowance) {
        this.tokens = tokens;
        this.allowance = allowance;
    }

    /**
     * The first place from there on with one of the marks outside of all blocks.
     *
     * @param to where the search ends, and what it answers when there is none
     */
    int find(String marks, int from, int to) {
        int i = from;
        while (i < to) {
            CssToken token = tokens.get(i);
            if (token.is(CssToken.Kind.MARK) && marks.contains(token.text())) {
                return i;
            }
            i = token.closer() == ' ' ? i + step(to) : after(i, to);
        }
        return to;
    }

    /** The place after the block that begins there. */
    int after(int opening, int to) {
        Deque<Character> closers = new ArrayDeque<>();
        int i = opening;
        while (i < to) {
            CssToken token = tokens.get(i);
            if (token.closer() != ' ') {
                if (closers.size() == MOST_LEVELS) {
                    return to;
                }
                closers.push(token.closer());
            } else if (token.isMark(closers.element())) {
                closers.pop();
                if (closers.isEmpty()) {
                    return i + 1;
                }
            }
            i += step(to);
        }
        return to;
    }

    private int step(int to) {
        return allowance.step() ? 1 : to;
    }
}
