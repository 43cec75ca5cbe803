package io.mayfly.mail.message.content;

import java.util.Iterator;
import java.util.List;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.HtmlTextEscapingMode;

/**
 * Writes the elements that a policy has let through, escaping what HTML needs escaped and nothing else, so that programs find
 * an address in it as it was sent. None of the elements may be one whose text isn't read as HTML, such as a script's.
 */
final class HtmlWriter implements HtmlStreamEventReceiver {
    /** From there on are variants of other characters, of which a later normalisation could make mark-up again. */
    private static final char VARIANTS = 0xFE60;

    /** "Not less than" and "not greater than", which fall apart into a sign and a stroke. */
    private static final char NOT_LESS = 0x226E;

    private static final char NOT_GREATER = 0x226F;
    private static final char DELETE = 0x7F;
    private static final char LAST_CONTROL = 0x9F;

    /** Under which a style of ours passes the policy, which would take it apart by rules of its own otherwise. */
    static final String OWN_STYLE = "mf-style";

    private final StringBuilder html = new StringBuilder();

    /** What was written so far, to be added to. */
    StringBuilder html() {
        return html;
    }

    @Override
    public void openDocument() {
        html.setLength(0);
    }

    @Override
    public void closeDocument() {
        // The policy has closed all elements before.
    }

    @Override
    public void openTag(String element, List<String> attributes) {
        html.append('<').append(element);
        for (Iterator<String> each = attributes.iterator(); each.hasNext(); ) {
            String name = each.next();
            html.append(' ').append(name.equals(OWN_STYLE) ? "style" : name).append("=\"");
            escape(each.next());
            html.append('"');
        }
        html.append(HtmlTextEscapingMode.isVoidElement(element) ? " />" : ">");
    }

    @Override
    public void closeTag(String element) {
        html.append("</").append(element).append('>');
    }

    @Override
    public void text(String text) {
        escape(text);
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\t', '\n' -> html.append(c);
                default -> i = other(text, i);
            }
        }
    }

    /** @return the place of the last unit that was dealt with */
    private int other(String text, int i) {
        char c = text.charAt(i);
        if (Character.isSurrogate(c)) {
            boolean pair = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
            if (pair) {
                html.append(c).append(text.charAt(i + 1));
            }
            return pair ? i + 1 : i;
        }
        if (c >= VARIANTS || c == NOT_LESS || c == NOT_GREATER) {
            html.append("&#").append((int) c).append(';');
        } else if (c >= ' ' && (c < DELETE || c > LAST_CONTROL)) {
            html.append(c);
        }
        return i;
    }
}
