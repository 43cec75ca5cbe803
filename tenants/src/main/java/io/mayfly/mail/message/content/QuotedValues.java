package io.mayfly.mail.message.content;

import io.mayfly.kernel.Caseless;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Puts quotes around the values of attributes that have none. The sanitiser takes words that follow such a value for more
 * of it, where browsers take them for attributes (HTML §13.2.5.37): {@code width=1 hidden} is hidden and one pixel wide.
 * Each character is looked at a few times at most, however the tags are broken.
 */
final class QuotedValues {
    /** What stands in these is no mark-up. */
    private static final Set<String> RAW =
            Set.of("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes");

    private static final int LONGEST_NAME = 20;

    private final String html;
    private final StringBuilder written;
    private final Set<String> missing = new HashSet<>();
    private int at;

    private QuotedValues(String html) {
        this.html = html;
        this.written = new StringBuilder(html.length());
    }

    static String in(String html) {
        return new QuotedValues(html).read();
    }

    private String read() {
        for (int tag = html.indexOf('<'); tag >= 0; tag = html.indexOf('<', at)) {
            copyTo(tag + 1);
            if (html.startsWith("!--", at)) {
                skipPast("-->");
            } else if (isAt(QuotedValues::isLetter)) {
                tag();
            }
        }
        copyTo(html.length());
        return written.toString();
    }

    private void tag() {
        int start = at;
        copyWhile(c -> !isSpace(c) && c != '/' && c != '>');
        String name = Caseless.folded(html.substring(start, Math.min(at, start + LONGEST_NAME)));
        while (isAt(c -> c != '>')) {
            if (isAt(c -> isSpace(c) || c == '/')) {
                copyTo(at + 1);
            } else {
                attribute();
            }
        }
        if (RAW.contains(name)) {
            skipTo("</" + name);
        }
    }

    private void attribute() {
        // An equals sign at its beginning is part of the name.
        copyTo(at + 1);
        copyWhile(c -> !isSpace(c) && c != '/' && c != '>' && c != '=');
        copyWhile(QuotedValues::isSpace);
        if (isAt(c -> c == '=')) {
            copyTo(at + 1);
            copyWhile(QuotedValues::isSpace);
            if (isAt(c -> c == '"' || c == '\'')) {
                String quote = html.substring(at, at + 1);
                copyTo(at + 1);
                skipPast(quote);
            } else {
                quote();
            }
        }
    }

    private void quote() {
        int end = at;
        while (end < html.length() && !isSpace(html.charAt(end)) && html.charAt(end) != '>') {
            end++;
        }
        String value = html.substring(at, end);
        char quote = value.indexOf('"') < 0 ? '"' : '\'';
        // A value with both kinds of quotes is nothing that a sender in good faith writes.
        boolean fits = !value.isEmpty() && value.indexOf(quote) < 0;
        written.append(fits ? quote + value + quote : value);
        at = end;
    }

    /** To behind what ends something; where it doesn't end, nothing of it is taken for more than characters. */
    private void skipPast(String end) {
        int found = missing.contains(end) ? -1 : html.indexOf(end, at);
        if (found < 0) {
            missing.add(end);
        } else {
            copyTo(found + end.length());
        }
    }

    private void skipTo(String end) {
        int found = missing.contains(end) ? -1 : html.indexOf("</", at);
        while (found >= 0 && !html.regionMatches(true, found, end, 0, end.length())) {
            found = html.indexOf("</", found + 2);
        }
        if (found < 0) {
            missing.add(end);
        } else {
            copyTo(found);
        }
    }

    private boolean isAt(IntPredicate kind) {
        return at < html.length() && kind.test(html.charAt(at));
    }

    private void copyWhile(IntPredicate kind) {
        int end = at;
        while (end < html.length() && kind.test(html.charAt(end))) {
            end++;
        }
        copyTo(end);
    }

    private void copyTo(int end) {
        written.append(html, at, end);
        at = end;
    }

    private static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** As HTML has it (ASCII white space). */
    private static boolean isSpace(int c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
    }
}
