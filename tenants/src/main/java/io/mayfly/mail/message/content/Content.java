package io.mayfly.mail.message.content;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The parsed content of a message.
 *
 * @param text the plain text, if the message has one
 * @param html the HTML as sent, which must be sanitised before anything shows it
 * @param attachments in order of appearance, inline images among them
 * @param incomplete whether the message holds more than was read, for it goes beyond what a message may take to read
 */
public record Content(
        Optional<BodyText> text, Optional<BodyText> html, List<Attachment> attachments, boolean incomplete) {

    static final Content UNREAD = new Content(Optional.empty(), Optional.empty(), List.of(), true);

    /** A header field, unfolded and decoded for reading. */
    public record Header(String name, String value) {}

    /** Text for a reader who can't see HTML: the plain text, else the text of the HTML's first 1,048,576 characters. */
    public String readableText() {
        return text.map(BodyText::whole).orElseGet(() -> textOfHtml().text());
    }

    /** Writes the same, piece by piece. */
    public void writeReadableText(Writer out) throws IOException {
        if (text.isPresent()) {
            text.get().writeTo(out);
        } else {
            out.write(textOfHtml().text());
        }
    }

    /** The same, but no more than 1,048,576 characters of it. */
    public Excerpt readableExcerpt() {
        return text.map(plain -> plain.upTo(ReadingLimits.SHOWN_CHARACTERS)).orElseGet(this::textOfHtml);
    }

    private Excerpt textOfHtml() {
        return html.map(sent -> HtmlText.of(sent.upTo(ReadingLimits.SHOWN_CHARACTERS)))
                .orElse(Excerpt.NONE);
    }

    /** The numbers, from 1, of the pictures among the attachments that the HTML shows in their place. */
    public Set<Integer> shownInHtml() {
        Set<String> asked = html.filter(sent -> attachments.stream().anyMatch(Content::isPicture))
                .map(sent ->
                        CidLinks.in(sent.upTo(ReadingLimits.SHOWN_CHARACTERS).text()))
                .orElse(Set.of());
        return IntStream.rangeClosed(1, attachments.size())
                .filter(number -> isPicture(attachments.get(number - 1)))
                .filter(number -> attachments
                        .get(number - 1)
                        .contentId()
                        .filter(asked::contains)
                        .isPresent())
                .boxed()
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isPicture(Attachment attachment) {
        return attachment.contentId().isPresent() && attachment.image().isPresent();
    }

    /** @throws AttachmentNotFound when there is none of that number */
    public Attachment attachment(int number) {
        if (number < 1 || number > attachments.size()) {
            throw new AttachmentNotFound(number);
        }
        return attachments.get(number - 1);
    }
}
