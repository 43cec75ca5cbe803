package io.mayfly.mail.message.content;

import io.mayfly.kernel.Caseless;
import java.util.ArrayList;
import java.util.List;

/** Finds the addresses of pages that a plain text names, each character looked at a few times at most. */
public final class TextLinks {
    private static final int MOST = 500;
    private static final int LONGEST = 2_048;
    private static final List<String> SCHEMES = List.of("https://", "http://");
    private static final String OUTSIDE = "<>\"`{}|\\^";
    private static final String AT_THE_END = ".,;:!?'*_~)]";

    private TextLinks() {}

    /**
     * A piece of a text.
     *
     * @param link whether it is the address of a page, as it stands
     */
    public record Piece(String text, boolean link) {}

    /** The text in pieces, in order; of its addresses the first 500 are links. */
    public static List<Piece> of(String text) {
        List<Piece> pieces = new ArrayList<>();
        int said = 0;
        int links = 0;
        for (int i = text.indexOf("://"); i >= 0 && links < MOST; i = text.indexOf("://", i + 1)) {
            int start = start(text, i, said);
            int end = start < 0 ? -1 : end(text, i + "://".length());
            if (end > 0 && end - start <= LONGEST) {
                if (start > said) {
                    pieces.add(new Piece(text.substring(said, start), false));
                }
                pieces.add(new Piece(text.substring(start, end), true));
                said = end;
                links++;
            }
            i = Math.max(i, end - 1);
        }
        if (said < text.length()) {
            pieces.add(new Piece(text.substring(said), false));
        }
        return pieces;
    }

    /** Where the scheme begins that stands before the colon, if it is one of ours and no word's end. */
    private static int start(String text, int colon, int said) {
        for (String scheme : SCHEMES) {
            int start = colon - scheme.length() + "://".length();
            boolean whole = start == 0 || (start > 0 && !Character.isLetterOrDigit(text.charAt(start - 1)));
            if (start >= said && whole && Caseless.startsWith(text.substring(start, colon + "://".length()), scheme)) {
                return start;
            }
        }
        return -1;
    }

    /** Where the address ends that goes on there, or nowhere when nothing follows. */
    private static int end(String text, int from) {
        int end = from;
        while (end < text.length() && end - from <= LONGEST && isPart(text.charAt(end))) {
            end++;
        }
        int open = count(text, '(', from, end);
        int closed = count(text, ')', from, end);
        while (end > from && AT_THE_END.indexOf(text.charAt(end - 1)) >= 0) {
            boolean closes = text.charAt(end - 1) == ')';
            if (closes && closed <= open) {
                break;
            }
            closed -= closes ? 1 : 0;
            end--;
        }
        return end > from && Character.isLetterOrDigit(text.charAt(from)) ? end : -1;
    }

    private static int count(String text, char wanted, int from, int to) {
        return (int) text.substring(from, to).chars().filter(c -> c == wanted).count();
    }

    private static boolean isPart(char c) {
        return c > ' '
                && c != 0x7F
                && !Character.isWhitespace(c)
                && !Character.isISOControl(c)
                && OUTSIDE.indexOf(c) < 0
                && Character.getType(c) != Character.FORMAT;
    }
}
