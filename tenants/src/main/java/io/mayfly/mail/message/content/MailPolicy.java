package io.mayfly.mail.message.content;

import io.mayfly.kernel.Caseless;
import io.mayfly.mail.message.content.css.MailStyles;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.PolicyFactory;

/**
 * The elements and attributes that mail may have: text, lists, tables with all that lays them out, pictures and links. What is
 * in styles, classes, ids and the sources of pictures was made harmless before; the body becomes an element like others.
 */
final class MailPolicy {
    private static final int LONGEST_SIZE = 6;
    private static final String[] TEXTS = {
        "a",
        "abbr",
        "address",
        "b",
        "big",
        "blockquote",
        "br",
        "center",
        "cite",
        "code",
        "dd",
        "del",
        "dl",
        "dt",
        "em",
        "font",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "i",
        "ins",
        "kbd",
        "li",
        "mark",
        "ol",
        "p",
        "pre",
        "q",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "tt",
        "u",
        "ul",
        "var",
        "wbr"
    };
    private static final String[] BOXES = {
        "div", "article", "aside", "figcaption", "figure", "footer", "header", "main", "section", "nav", "img"
    };
    private static final String[] TABLES = {
        "table", "caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "td", "th"
    };
    private static final Set<String> LAYOUT_ROLES = Set.of("presentation", "none");

    /** Built once, as that takes two thirds as long as to make a usual mail harmless; it knows nothing of any mail. */
    private static final PolicyFactory POLICY = built();

    private MailPolicy() {}

    /** What lets through to the writer what mail may have. */
    static HtmlSanitizer.Policy before(HtmlWriter writer) {
        return POLICY.apply(writer);
    }

    private static PolicyFactory built() {
        return new HtmlPolicyBuilder()
                .allowElements(TEXTS)
                .allowElements(BOXES)
                .allowElements(TABLES)
                .allowWithoutAttributes("span", "font", "a", "img")
                .allowAttributes(HtmlWriter.OWN_STYLE, "class", "id", "title", "lang")
                .globally()
                .allowAttributes("dir", "align", "valign", "bgcolor", "color")
                .matching((element, attribute, value) -> isWord(value) ? value : null)
                .globally()
                .allowAttributes("width", "height", "border", "cellpadding", "cellspacing", "colspan", "rowspan")
                .matching((element, attribute, value) -> isSize(value) ? value : null)
                .globally()
                .allowAttributes("hspace", "vspace", "size", "start", "value", "nowrap")
                .matching((element, attribute, value) -> isSize(value) || isWord(value) ? value : null)
                .globally()
                .allowAttributes("role")
                .matching((element, attribute, value) -> LAYOUT_ROLES.contains(value) ? value : null)
                .onElements("table")
                .allowAttributes("face")
                .onElements("font")
                .allowAttributes("alt", "src")
                .onElements("img")
                .allowUrlProtocols("http", "https", "mailto", "cid", "data")
                .allowElements(MailPolicy::link, "a")
                .allowAttributes("href")
                .matching((element, attribute, value) -> leadsOutside(value) ? value : null)
                .onElements("a")
                .allowElements(MailPolicy::body, "body")
                .toFactory();
    }

    /** Such as {@code 600}, {@code 50%} or {@code +1}: too short to be anything else. */
    private static boolean isSize(String value) {
        return value.length() <= LONGEST_SIZE
                && value.chars().allMatch(c -> (c >= '0' && c <= '9') || "%+-*.px".indexOf(c) >= 0);
    }

    /** Such as {@code center} or {@code #ff0000}. */
    private static boolean isWord(String value) {
        return value.length() <= 20
                && value.chars().allMatch(c -> c == '#' || (c < 0x80 && Character.isLetterOrDigit(c)));
    }

    /** What is relative would lead to whoever shows the HTML, and a data: URL is a page of the sender's. */
    private static boolean leadsOutside(String href) {
        String start = href.strip();
        return Caseless.startsWith(start, "http://")
                || Caseless.startsWith(start, "https://")
                || Caseless.startsWith(start, "mailto:");
    }

    private static @Nullable String link(String element, List<String> attributes) {
        attributes.addAll(List.of("target", "_blank", "rel", "noopener noreferrer nofollow"));
        return element;
    }

    private static @Nullable String body(String element, List<String> attributes) {
        Attributes own = new Attributes(attributes);
        own.first("bgcolor").ifPresent(colour -> paint(own, colour));
        String classes = own.first("class").map(given -> " " + given).orElse("");
        own.set("class", "");
        attributes.addAll(List.of("class", MailStyles.BODY + classes));
        return "div";
    }

    /** Only a body has its colour by an attribute. */
    private static void paint(Attributes body, String colour) {
        String style = "background-color:" + colour
                + body.first(HtmlWriter.OWN_STYLE).map(given -> ";" + given).orElse("");
        body.set("bgcolor", "");
        body.set(HtmlWriter.OWN_STYLE, "");
        body.turns().addAll(List.of(HtmlWriter.OWN_STYLE, style));
    }
}
