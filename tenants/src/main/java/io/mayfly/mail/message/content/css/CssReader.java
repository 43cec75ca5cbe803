package io.mayfly.mail.message.content.css;

import io.mayfly.mail.message.content.css.CssToken.Kind;
import java.util.ArrayList;
import java.util.List;

/** Takes a style sheet apart into tokens, each character looked at once, and stops where the allowance does. */
final class CssReader {
    private static final char END = 0;
    private static final int HEX_DIGITS = 6;
    private static final int REPLACEMENT = 0xFFFD;
    private static final String BLANKS = " \t\n\r\f";

    private final String css;
    private final Allowance allowance;
    private final List<CssToken> tokens = new ArrayList<>();
    private int at;

    private CssReader(String css, Allowance allowance) {
        this.css = css;
        this.allowance = allowance;
    }

    static List<CssToken> tokens(String css, Allowance allowance) {
        CssReader reader = new CssReader(css, allowance);
        while (reader.at < css.length() && !allowance.isSpent()) {
            reader.next();
        }
        return reader.tokens;
    }

    private char peek(int ahead) {
        return at + ahead < css.length() ? css.charAt(at + ahead) : END;
    }

    private void advance(int characters) {
        for (int i = 0; i < characters; i++) {
            at = allowance.step() ? at + 1 : css.length();
        }
    }

    private void next() {
        char c = peek(0);
        if (c == '/' && peek(1) == '*') {
            skipComment();
        } else if (BLANKS.indexOf(c) >= 0) {
            while (at < css.length() && BLANKS.indexOf(peek(0)) >= 0) {
                advance(1);
            }
            tokens.add(CssToken.SPACE);
        } else if (css.startsWith("<!--", at) || css.startsWith("-->", at)) {
            advance(c == '<' ? 4 : 3);
            tokens.add(CssToken.SPACE);
        } else if (c == '"' || c == '\'') {
            tokens.add(string(c));
        } else if (startsNumber()) {
            tokens.add(number());
        } else if (startsName(0)) {
            tokens.add(nameOrFunction());
        } else {
            mark(c);
        }
    }

    private void mark(char c) {
        advance(1);
        if (c == '#' && (isNamePart(peek(0)) || isEscape(0))) {
            tokens.add(CssToken.named(Kind.HASH, name()));
        } else if (c == '@' && startsName(0)) {
            tokens.add(CssToken.named(Kind.AT, name()));
        } else {
            tokens.add(c == '\\' || c == END ? CssToken.BAD : CssToken.mark(c));
        }
    }

    private void skipComment() {
        int end = css.indexOf("*/", at + 2);
        advance((end < 0 ? css.length() : end + 2) - at);
    }

    private CssToken string(char quote) {
        StringBuilder text = new StringBuilder();
        advance(1);
        while (at < css.length()) {
            char c = peek(0);
            if (c == quote) {
                advance(1);
                return CssToken.named(Kind.STRING, text.toString());
            }
            if (c == '\n' || c == '\r' || c == '\f') {
                return CssToken.BAD;
            }
            if (c == '\\') {
                inString(text);
            } else {
                text.append(c);
                advance(1);
            }
        }
        return CssToken.BAD;
    }

    /** An escape within a string; before the end of a line it joins two lines. */
    private void inString(StringBuilder text) {
        if (isEscape(0)) {
            text.appendCodePoint(escaped());
        } else {
            advance(peek(1) == '\r' && peek(2) == '\n' ? 3 : 2);
        }
    }

    private boolean startsNumber() {
        int sign = peek(0) == '+' || peek(0) == '-' ? 1 : 0;
        return isDigit(peek(sign)) || (peek(sign) == '.' && isDigit(peek(sign + 1)));
    }

    private CssToken number() {
        int start = at;
        advance(1);
        while (isDigit(peek(0)) || (peek(0) == '.' && isDigit(peek(1)))) {
            advance(1);
        }
        String digits = css.substring(start, Math.min(at, css.length()));
        if (peek(0) == '%') {
            advance(1);
            return new CssToken(Kind.NUMBER, "%", digits);
        }
        return new CssToken(Kind.NUMBER, startsName(0) ? name() : "", digits);
    }

    private CssToken nameOrFunction() {
        CssToken named = CssToken.named(Kind.IDENT, name());
        if (peek(0) != '(') {
            return named;
        }
        advance(1);
        if (!named.word().equals("url")) {
            return CssToken.named(Kind.FUNCTION, named.text());
        }
        while (at < css.length() && peek(0) != ')') {
            advance(peek(0) == '\\' ? 2 : 1);
        }
        advance(1);
        return CssToken.BAD;
    }

    private String name() {
        StringBuilder name = new StringBuilder();
        while (at < css.length()) {
            if (isNamePart(peek(0))) {
                name.append(peek(0));
                advance(1);
            } else if (isEscape(0)) {
                name.appendCodePoint(escaped());
            } else {
                break;
            }
        }
        return name.toString();
    }

    /** The character that an escape stands for (§4.3.7). */
    private int escaped() {
        advance(1);
        int point = 0;
        int digits = 0;
        while (digits < HEX_DIGITS && Character.digit(peek(0), 16) >= 0 && peek(0) < 0x80) {
            point = point * 16 + Character.digit(peek(0), 16);
            digits++;
            advance(1);
        }
        if (digits == 0) {
            if (at >= css.length()) {
                return REPLACEMENT;
            }
            point = css.codePointAt(at);
            advance(Character.charCount(point));
            return point;
        }
        if (BLANKS.indexOf(peek(0)) >= 0) {
            advance(1);
        }
        boolean sound = point > 0
                && point <= Character.MAX_CODE_POINT
                && !(point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
        return sound ? point : REPLACEMENT;
    }

    private boolean startsName(int ahead) {
        char c = peek(ahead);
        if (c == '-') {
            return isNameStart(peek(ahead + 1)) || peek(ahead + 1) == '-' || isEscape(ahead + 1);
        }
        return isNameStart(c) || isEscape(ahead);
    }

    private boolean isEscape(int ahead) {
        char c = peek(ahead + 1);
        return peek(ahead) == '\\' && at + ahead + 1 < css.length() && c != '\n' && c != '\r' && c != '\f';
    }

    private static boolean isNameStart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80;
    }

    private static boolean isNamePart(char c) {
        return isNameStart(c) || isDigit(c) || c == '-';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
