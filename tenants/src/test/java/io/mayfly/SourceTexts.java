package io.mayfly;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts that a Java source puts together: literals and text blocks, joined with {@code +} to each other and to the
 * constants of the same file. Whatever else is joined to them stands as {@link #UNKNOWN}.
 */
final class SourceTexts {
    static final String UNKNOWN = "<?>";

    private static final Pattern TOKEN = Pattern.compile(
            "(?s)//[^\\n]*|/\\*.*?\\*/|\"\"\"(?:\\\\.|[^\\\\])*?\"\"\"|\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])+'"
                    + "|[A-Za-z_$][\\w$]*|\\S");

    private final List<String> tokens = new ArrayList<>();
    private final Map<String, String> constants = new HashMap<>();
    private int at;

    private SourceTexts(String source) {
        Matcher matcher = TOKEN.matcher(source);
        while (matcher.find()) {
            String token = matcher.group();
            if (!token.startsWith("//") && !token.startsWith("/*")) {
                tokens.add(token);
            }
        }
    }

    static List<String> in(String source) {
        SourceTexts texts = new SourceTexts(source);
        texts.readAll();
        return texts.readAll();
    }

    /** Once to know all constants, also those that are joined of others, and once more to read with them. */
    private List<String> readAll() {
        List<String> found = new ArrayList<>();
        at = 0;
        while (at < tokens.size()) {
            if (startsText()) {
                int start = at;
                String text = text();
                found.add(text);
                if (start >= 3
                        && tokens.get(start - 1).equals("=")
                        && tokens.get(start - 3).equals("String")) {
                    constants.put(tokens.get(start - 2), text);
                }
            } else {
                at++;
            }
        }
        return found;
    }

    private boolean startsText() {
        return isLiteral(at) || (isName(at) && "+".equals(peek(at + 1)) && !".".equals(peek(at - 1)));
    }

    private String text() {
        StringBuilder text = new StringBuilder(operand());
        while ("+".equals(peek(at)) && !"+".equals(peek(at + 1)) && !"=".equals(peek(at + 1))) {
            at++;
            text.append(operand());
        }
        return text.toString();
    }

    private String operand() {
        if (isLiteral(at)) {
            return value(tokens.get(at++));
        }
        if (!isName(at)) {
            skip();
            return UNKNOWN;
        }
        String name = tokens.get(at++);
        boolean alone = !".".equals(peek(at)) && !"(".equals(peek(at));
        while (".".equals(peek(at)) || "(".equals(peek(at))) {
            skip();
        }
        return alone ? constants.getOrDefault(name, UNKNOWN) : UNKNOWN;
    }

    /** Goes over one token, a name after a dot, or all that stands in parentheses. */
    private void skip() {
        if (".".equals(peek(at))) {
            at += 2;
            return;
        }
        int open = 0;
        do {
            open += "(".equals(peek(at)) ? 1 : ")".equals(peek(at)) ? -1 : 0;
            at++;
        } while (open > 0 && at < tokens.size());
    }

    private boolean isLiteral(int index) {
        return peek(index).startsWith("\"");
    }

    private boolean isName(int index) {
        return !peek(index).isEmpty()
                && Character.isJavaIdentifierStart(peek(index).charAt(0));
    }

    private String peek(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index) : "";
    }

    private static String value(String literal) {
        if (literal.startsWith("\"\"\"")) {
            return literal.substring(3, literal.length() - 3).stripIndent().translateEscapes();
        }
        return literal.substring(1, literal.length() - 1).translateEscapes();
    }
}
