package io.mayfly.mail.message.content;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.owasp.html.Sanitizers;

/**
 * The HTML of a message made harmless: no scripts, forms, frames or styles that reach out; links open elsewhere and
 * tell nothing of where they stood; images come from the message itself ({@code cid:}, put in as data), and from
 * outside only when the reader has asked for them.
 */
public final class SanitizedHtml {
    private static final int LARGEST_INLINE = 5 << 20;
    private static final Set<String> IMAGE_TYPES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

    private SanitizedHtml() {}

    /** Whether images from outside are let through. */
    public enum RemoteImages {
        BLOCKED,
        SHOWN
    }

    public static String of(Content content, RemoteImages images) {
        return content.html()
                .map(html -> policy(content.attachments(), images).sanitize(html))
                .orElse("");
    }

    /** Whether the HTML asks for images from outside. */
    public static boolean hasRemoteImages(Content content) {
        return content.html()
                .map(html -> html.toLowerCase(Locale.ROOT))
                .filter(html -> html.matches("(?s).*<img[^>]+src\\s*=\\s*[\"']?\\s*https?:.*"))
                .isPresent();
    }

    private static PolicyFactory policy(List<Attachment> attachments, RemoteImages images) {
        PolicyFactory own = new HtmlPolicyBuilder()
                .allowElements("img", "center", "hr", "font", "pre")
                .allowAttributes("src")
                .matching((element, attribute, value) -> source(value, attachments, images))
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
                .allowAttributes("href", "target", "rel")
                .onElements("a")
                .toFactory();
        return own.and(Sanitizers.FORMATTING)
                .and(Sanitizers.BLOCKS)
                .and(Sanitizers.STYLES)
                .and(Sanitizers.TABLES);
    }

    private static @Nullable String link(String element, List<String> attributes) {
        attributes.addAll(List.of("target", "_blank", "rel", "noopener noreferrer nofollow"));
        return element;
    }

    private static @Nullable String source(String value, List<Attachment> attachments, RemoteImages images) {
        String source = value.strip();
        String scheme = source.toLowerCase(Locale.ROOT);
        if (scheme.startsWith("cid:")) {
            return inlined(source.substring("cid:".length()), attachments);
        }
        boolean remote = scheme.startsWith("https://") || scheme.startsWith("http://");
        return remote && images == RemoteImages.SHOWN ? source : null;
    }

    private static @Nullable String inlined(String contentId, List<Attachment> attachments) {
        return attachments.stream()
                .filter(part -> part.contentId().filter(contentId::equals).isPresent())
                .filter(part -> IMAGE_TYPES.contains(part.mediaType()) && part.bytes().length <= LARGEST_INLINE)
                .findFirst()
                .map(part -> "data:" + part.mediaType() + ";base64,"
                        + Base64.getEncoder().encodeToString(part.bytes()))
                .orElse(null);
    }
}
