package io.mayfly.webapp.api.reference;

import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Text of the description as HTML; none of it is taken for mark-up, but a word between backticks is code. */
final class Html {
    private Html() {}

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    static String code(String text) {
        return "<code>" + escaped(text) + "</code>";
    }

    /** Words within a line. */
    static String words(String text) {
        String[] parts = escaped(text.strip()).split("`", -1);
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < parts.length; i++) {
            html.append(i % 2 == 0 ? parts[i] : "<code>" + parts[i] + "</code>");
        }
        return html.toString();
    }

    /** Paragraphs, which an empty line ends. */
    static String prose(String text) {
        return Stream.of(text.strip().split("\n\n"))
                .filter(paragraph -> !paragraph.isBlank())
                .map(paragraph -> "<p>" + words(paragraph) + "</p>")
                .collect(Collectors.joining());
    }

    static String link(String anchor, String text) {
        return "<a href=\"#" + escaped(anchor) + "\">" + escaped(text) + "</a>";
    }

    static String list(Collection<String> items) {
        return items.stream().collect(Collectors.joining("</li><li>", "<ul class=\"plain\"><li>", "</li></ul>"));
    }

    /** An example with what it is one of. */
    static String sample(String caption, String text) {
        return "<figure><figcaption>" + escaped(caption) + "</figcaption><pre>" + escaped(text) + "</pre></figure>";
    }
}
