package io.mayfly.mail.message.content;

import io.mayfly.mail.message.content.css.MailStyles;
import org.owasp.html.HtmlSanitizer;

/**
 * The HTML of a message made harmless: no scripts, forms, frames or styles that reach out; links open elsewhere and
 * tell nothing of where they stood; images come from the message itself ({@code cid:}, put in as data), and from
 * outside only when the reader has asked for them. The layout stays: the mail's style sheet is written anew from what is
 * harmless, and bound to the element around the mail. It is made from the first 1,048,576 characters of what was sent.
 *
 * @param html empty when the message has none
 * @param cut whether it shows less than was sent: there is more, or making it took too long, or its images too much
 * @param remoteImages whether the HTML asks for images from outside that somebody would see
 * @param trackers how many images from outside were left out for good, as nobody would see them
 */
public record SanitizedHtml(String html, boolean cut, boolean remoteImages, int trackers) {

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
                .orElse(new SanitizedHtml("", false, false, 0));
    }

    private static SanitizedHtml sanitized(Excerpt sent, HtmlImages seen) {
        HtmlWriter written = new HtmlWriter();
        MailStyles styles = new MailStyles();
        MailElements elements = new MailElements(MailPolicy.before(written), seen, styles);
        BudgetedTags.Ending ending = new BudgetedTags.Ending();
        HtmlSanitizer.sanitize(QuotedValues.in(sent.text()), elements, tags -> new BudgetedTags(tags, ending));
        StringBuilder html = written.html();
        html.insert(0, beginning(styles.sheet(), elements.hasBody()))
                .append(elements.hasBody() ? "</div>" : "</div></div>");
        boolean cut = sent.cut() || ending.isEarly() || seen.areTooMuch() || styles.areCut();
        return new SanitizedHtml(html.toString(), cut, seen.hasRemoteOnes(), seen.trackers());
    }

    /** The element that all styles of the mail are bound to, these, and the mail's body when it has none of its own. */
    private static String beginning(String sheet, boolean hasBody) {
        return "<div class=\"" + MailStyles.SCOPE + "\">"
                + (sheet.isEmpty() ? "" : "<style>" + sheet + "</style>")
                + (hasBody ? "" : "<div class=\"" + MailStyles.BODY + "\">");
    }
}
