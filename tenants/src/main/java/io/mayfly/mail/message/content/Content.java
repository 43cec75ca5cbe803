package io.mayfly.mail.message.content;

import java.util.List;
import java.util.Optional;

/**
 * The parsed content of a message.
 *
 * @param headers the header fields in order, unfolded and decoded for reading
 * @param text the plain text, if the message has one
 * @param html the HTML as sent, which must be sanitised before anything shows it
 * @param attachments in order of appearance, inline images among them
 */
public record Content(
        List<Header> headers, Optional<String> text, Optional<String> html, List<Attachment> attachments) {

    /** A header field. */
    public record Header(String name, String value) {}

    /** Text for a reader who can't see HTML: the plain text, else the text of the HTML. */
    public String readableText() {
        return text.or(() -> html.map(HtmlText::of)).orElse("");
    }

    /** @throws AttachmentNotFound when there is none of that number */
    public Attachment attachment(int number) {
        if (number < 1 || number > attachments.size()) {
            throw new AttachmentNotFound(number);
        }
        return attachments.get(number - 1);
    }
}
