package io.mayfly.mail.message.content;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.james.mime4j.dom.address.Group;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.apache.james.mime4j.stream.RawField;

/** Reads the bytes of a message: what lists show of it, or all that a reader sees. */
public final class ReadContent {
    private static final int MAX_PREVIEW = 140;
    private static final Instant NO_DATE_FROM = Instant.parse("9999-01-01T00:00:00Z");
    private static final int MAX_SUBJECT = 998;
    private static final int MAX_NAME = 300;
    private static final int MAX_ADDRESS = 320;
    private static final int MAX_FILE_NAME = 150;
    private static final int MAX_NAME_BY_SUBJECT = 100;
    private static final int PREVIEW_SOURCE = 4_000;

    private ReadContent() {}

    /** What lists show of a message: as far as it can be read, and of one that can't be read at all, nothing. */
    @SuppressWarnings(
            "checkstyle:illegalcatch") // no content may be a reason not to take a mail, and parsers have faults
    public static Summary summary(byte[] raw) {
        try {
            return summary(MimeMessage.parseForLists(raw));
        } catch (RuntimeException | StackOverflowError e) {
            ReadingFault.note(e);
            return Summary.UNREAD;
        }
    }

    private static Summary summary(MimeMessage message) {
        List<Mailbox> from = mailboxes(message, "from");
        return new Summary(
                from.isEmpty() ? Mailbox.NONE : from.getFirst(),
                mailboxes(message, "to"),
                Text.clean(message.field("subject").map(EncodedWords::decode).orElse(""), MAX_SUBJECT),
                message.field("date").flatMap(ReadContent::instant),
                Text.clean(preview(message), MAX_PREVIEW),
                message.parts().size() - (int) texts(message).count(),
                message.isIncomplete());
    }

    /** What a reader sees of a message, but for its header: as far as it can be read. */
    @SuppressWarnings("checkstyle:illegalcatch") // what can't be read must not hide the raw message
    public static Content content(byte[] raw) {
        try {
            return content(MimeMessage.parse(raw));
        } catch (RuntimeException | StackOverflowError e) {
            ReadingFault.note(e);
            return Content.UNREAD;
        }
    }

    /**
     * The texts of a message alone, for who wants to read it: nothing else is decoded, and what follows its plain text is
     * not looked at.
     */
    @SuppressWarnings("checkstyle:illegalcatch") // what can't be read must not hide the raw message
    public static Content texts(byte[] raw) {
        try {
            MimeMessage message = MimeMessage.parse(raw, new TextsToBeRead());
            return new Content(
                    firstText(message, "plain"), firstText(message, "html"), List.of(), message.isIncomplete());
        } catch (RuntimeException | StackOverflowError e) {
            ReadingFault.note(e);
            return Content.UNREAD;
        }
    }

    private static Content content(MimeMessage message) {
        return new Content(
                firstText(message, "plain"), firstText(message, "html"), attachments(message), message.isIncomplete());
    }

    /** The header fields in order, as far as the header is read; too long ones are unfolded, but not decoded. */
    public static List<Content.Header> headers(byte[] raw) {
        CpuBudget budget = new CpuBudget(ReadingLimits.VIEW);
        return MimeMessage.header(raw).stream()
                .takeWhile(field -> !budget.isSpent())
                .map(field -> new Content.Header(
                        field.getName(), Text.clean(EncodedWords.decode(field.getBody()), Integer.MAX_VALUE)))
                .toList();
    }

    private static Stream<Optional<BodyText>> texts(MimeMessage message) {
        return Stream.of(firstText(message, "plain"), firstText(message, "html"))
                .filter(Optional::isPresent);
    }

    private static Optional<BodyText> firstText(MimeMessage message, String subtype) {
        return message.parts().stream()
                .filter(part -> part.isText(subtype))
                .map(MimeMessage.Part::text)
                .findFirst();
    }

    private static List<Attachment> attachments(MimeMessage message) {
        Attachments seen = new Attachments();
        List<Attachment> attachments = new ArrayList<>();
        for (MimeMessage.Part part : message.parts()) {
            if (seen.isAttachment(part)) {
                attachments.add(attachment(part, attachments.size() + 1));
            }
        }
        return attachments;
    }

    /**
     * Writes an attachment, decoded, piece by piece.
     *
     * @param number from 1
     * @throws AttachmentNotFound when there is none of that number
     */
    public static void writeAttachment(byte[] raw, int number, OutputStream out) throws IOException {
        Attachments seen = new Attachments();
        WrittenPart written = new WrittenPart(out);
        MimeMessage.parse(
                raw,
                (part, decoded) -> seen.isAttachment(part) && seen.count == number
                        ? written.write(decoded)
                        : MimeMessage.Body.NONE);
        written.check(number);
    }

    /** Somebody who takes the attachments of a message one after the other. */
    public interface AttachmentTaker {
        /**
         * The place where the bytes of the next attachment go, which comes when those of the one before are all there.
         *
         * @param number from 1
         */
        OutputStream next(int number) throws IOException;
    }

    /**
     * Writes all attachments, decoded, piece by piece, in one walk through the message.
     *
     * @return how many there were
     */
    public static int writeAttachments(byte[] raw, AttachmentTaker taker) throws IOException {
        Attachments seen = new Attachments();
        WrittenParts written = new WrittenParts(taker);
        MimeMessage.parse(
                raw,
                (part, decoded) ->
                        seen.isAttachment(part) ? written.write(seen.count, decoded) : MimeMessage.Body.NONE);
        written.check();
        return seen.count;
    }

    /** Tells what isn't the first text or the first HTML, so that nothing of a message is out of reach. */
    private static final class Attachments {
        private boolean textSeen;
        private boolean htmlSeen;
        private int count;

        private boolean isAttachment(MimeMessage.Part part) {
            if (part.isText("plain") && !textSeen) {
                textSeen = true;
                return false;
            }
            if (part.isText("html") && !htmlSeen) {
                htmlSeen = true;
                return false;
            }
            count++;
            return true;
        }
    }

    private static Attachment attachment(MimeMessage.Part part, int number) {
        String name = part.fileName()
                .or(() -> nameBySubject(part))
                .map(given -> given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1))
                .map(given -> Text.clean(given, MAX_FILE_NAME))
                .filter(given -> !given.isEmpty() && !given.equals(".") && !given.equals(".."))
                .orElse("part-" + number);
        return new Attachment(
                name,
                part.mediaType(),
                part.contentId(),
                part.body().size(),
                part.image(),
                part.body().pdf());
    }

    /** An embedded message is known by what it is about, as its sender rarely names a file. */
    private static Optional<String> nameBySubject(MimeMessage.Part part) {
        if (!part.isMessage() || part.body().kept().length == 0) {
            return Optional.empty();
        }
        return MimeMessage.header(part.body().kept()).stream()
                .filter(field -> field.getNameLowerCase().equals("subject"))
                .findFirst()
                .map(field ->
                        EncodedWords.decode(field.getBody()).replace('/', '_').replace('\\', '_'))
                .map(subject -> Text.clean(subject, MAX_NAME_BY_SUBJECT))
                .filter(subject -> !subject.isEmpty())
                .map(subject -> subject + ".eml");
    }

    private static String preview(MimeMessage message) {
        Excerpt source = firstText(message, "plain")
                .map(text -> text.upTo(PREVIEW_SOURCE))
                .or(() -> firstText(message, "html").map(html -> HtmlText.of(html.upTo(PREVIEW_SOURCE * 4))))
                .orElse(Excerpt.NONE);
        return Text.cut(source.text(), PREVIEW_SOURCE);
    }

    private static List<Mailbox> mailboxes(MimeMessage message, String field) {
        return message.field(field).map(ReadContent::mailboxes).orElse(List.of());
    }

    private static List<Mailbox> mailboxes(String body) {
        return LenientAddressParser.DEFAULT.parseAddressList(EncodedWords.utf8(body)).stream()
                .flatMap(address -> address instanceof Group group
                        ? group.getMailboxes().stream()
                        : Stream.of((org.apache.james.mime4j.dom.address.Mailbox) address))
                .limit(ReadingLimits.MAILBOXES)
                .map(ReadContent::mailbox)
                .toList();
    }

    private static Mailbox mailbox(org.apache.james.mime4j.dom.address.Mailbox mailbox) {
        String name = Optional.ofNullable(mailbox.getName()).orElse("");
        return new Mailbox(Text.clean(name, MAX_NAME), Text.clean(mailbox.getAddress(), MAX_ADDRESS));
    }

    private static Optional<Instant> instant(String date) {
        var parsed = org.apache.james.mime4j.field.DateTimeFieldLenientImpl.PARSER
                .parse(new RawField("Date", date), org.apache.james.mime4j.codec.DecodeMonitor.SILENT)
                .getDate();
        return Optional.ofNullable(parsed).map(java.util.Date::toInstant).filter(ReadContent::fitsColumn);
    }

    /** A DATETIME goes from the year 1000 to 9999; what lies outside is no date that anybody wrote in earnest. */
    private static boolean fitsColumn(Instant instant) {
        return instant.isAfter(Instant.EPOCH) && instant.isBefore(NO_DATE_FROM);
    }
}
