package io.mayfly.mail.message.content;

import io.mayfly.kernel.Caseless;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamRenderer;
import org.owasp.html.PolicyFactory;
import org.owasp.html.Sanitizers;

/**
 * The HTML of a message made harmless: no scripts, forms, frames or styles that reach out; links open elsewhere and
 * tell nothing of where they stood; images come from the message itself ({@code cid:}, put in as data), and from
 * outside only when the reader has asked for them. It is made from the first 1,048,576 characters of what was sent.
 *
 * @param html empty when the message has none
 * @param cut whether it shows less than was sent: there is more, or making it took too long, or its images too much
 * @param remoteImages whether the HTML asks for images from outside
 */
public record SanitizedHtml(String html, boolean cut, boolean remoteImages) {

    /** Of all inline images, where the HTML is shown by itself. */
    private static final int MOST_INLINE = 10 << 20;

    /** Of all inline images, where the HTML is one field of many: as data they are as long as the HTML at most. */
    private static final int MOST_INLINE_OF_EXCERPT = ReadingLimits.SHOWN_CHARACTERS / 4 * 3;

    /** Whether images from outside are let through. */
    public enum RemoteImages {
        BLOCKED,
        SHOWN
    }

    public static SanitizedHtml of(Content content, RemoteImages images) {
        return of(content, new HtmlImages(content.attachments(), images, MOST_INLINE));
    }

    /** The same, without images from outside and with 1,048,576 characters of inline images at most. */
    public static SanitizedHtml excerpt(Content content) {
        return of(content, new HtmlImages(content.attachments(), RemoteImages.BLOCKED, MOST_INLINE_OF_EXCERPT));
    }

    private static SanitizedHtml of(Content content, HtmlImages seen) {
        return content.html()
                .map(sent -> sanitized(sent.upTo(ReadingLimits.SHOWN_CHARACTERS), seen))
                .orElse(new SanitizedHtml("", false, false));
    }

    private static SanitizedHtml sanitized(Excerpt sent, HtmlImages seen) {
        StringBuilder html = new StringBuilder();
        HtmlSanitizer.Policy policy = policy(seen).apply(HtmlStreamRenderer.create(html, broken -> {}));
        BudgetedTags.Ending ending = new BudgetedTags.Ending();
        HtmlSanitizer.sanitize(sent.text(), policy, tags -> new BudgetedTags(tags, ending));
        return new SanitizedHtml(
                html.toString(), sent.cut() || ending.isEarly() || seen.areTooMuch(), seen.hasRemoteOnes());
    }

    private static PolicyFactory policy(HtmlImages seen) {
        PolicyFactory own = new HtmlPolicyBuilder()
                .allowElements("img", "center", "hr", "font", "pre")
                .allowAttributes("src")
                .matching((element, attribute, value) -> seen.source(value))
                .onElements("img")
                .allowAttributes("alt", "width", "height", "border")
                .onElements("img")
                .allowAttributes(
                        "align", "valign", "bgcolor", "width", "height", "border", "cellpadding", "cellspacing")
                .onElements("table", "tr", "td", "th", "tbody", "thead", "div", "p", "center")
                .allowAttributes("color", "face", "size")
                .onElements("font")
                .allowUrlProtocols("http", "https", "mailto", "cid", "data")
                .allowElements(SanitizedHtml::link, "a")
                .allowAttributes("href")
                .matching((element, attribute, value) -> leadsOutside(value) ? value : null)
                .onElements("a")
                .toFactory();
        return own.and(Sanitizers.FORMATTING)
                .and(Sanitizers.BLOCKS)
                .and(Sanitizers.STYLES)
                .and(Sanitizers.TABLES);
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
}
