package io.mayfly.mail.message.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.dom.field.ContentDispositionField;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.apache.james.mime4j.dom.field.ParsedField;
import org.apache.james.mime4j.field.LenientFieldParser;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.apache.james.mime4j.util.CharsetUtil;

/**
 * Walks through a message (RFC 5322, RFC 2045–2049) once, leniently: what can't be parsed or goes beyond {@link
 * ReadingLimits} is left out and noted, never thrown. Embedded messages are attachments. Bodies are decoded only for a
 * reader that wants them, and kept only as far as he needs them.
 */
final class MimeMessage {
    private static final MimeConfig CONFIG = MimeConfig.custom()
            .setMaxLineLen(ReadingLimits.HEADER_BYTES)
            .setMaxHeaderLen(ReadingLimits.HEADER_BYTES)
            .setMaxHeaderCount(ReadingLimits.HEADER_FIELDS)
            .setMaxContentLen(-1)
            .setStrictParsing(false)
            .setMalformedHeaderStartsBody(true)
            .build();

    /** How much of a text lists need: enough for a preview, however much mark-up comes before the first word. */
    private static final int TEXT_FOR_LISTS = 64 << 10;

    private static final Set<String> IMAGES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

    private final Map<String, Field> header = new HashMap<>();
    private final List<Part> parts = new ArrayList<>();
    private final Bodies bodies;
    private boolean incomplete;

    private MimeMessage(Bodies bodies) {
        this.bodies = bodies;
    }

    /** What becomes of the decoded bytes of a part. */
    interface Bodies {
        /** @param part as far as it is known, with no bytes yet */
        Body of(Part part, InputStream decoded) throws IOException;

        /** Whether what follows need not be looked at. */
        default boolean areAllThere() {
            return false;
        }
    }

    /**
     * The bytes of a part, as far as they are kept.
     *
     * @param pdf whether they begin as those of a PDF do, whatever the sender calls them
     */
    record Body(byte[] kept, int size, boolean pdf) {
        static final Body NONE = new Body(new byte[0], 0, false);
        private static final String PDF = "%PDF-";

        /** What stands before it is passed over by all who read PDFs. */
        private static final int PDF_WITHIN = 1024;

        static Body kept(byte[] bytes) {
            return new Body(bytes, bytes.length, false);
        }

        static Body counted(InputStream decoded) throws IOException {
            byte[] beginning = decoded.readNBytes(PDF_WITHIN);
            int more = (int) decoded.transferTo(OutputStream.nullOutputStream());
            boolean pdf = new String(beginning, StandardCharsets.ISO_8859_1).contains(PDF);
            return new Body(NONE.kept, beginning.length + more, pdf);
        }
    }

    /** A leaf of the message: its kind, name and what is kept of its decoded bytes. */
    record Part(
            String mediaType,
            Optional<String> charset,
            boolean attached,
            Optional<String> fileName,
            Optional<String> contentId,
            Body body) {

        private Part with(Body read) {
            return new Part(mediaType, charset, attached, fileName, contentId, read);
        }

        boolean isText() {
            return !attached && mediaType.startsWith("text/");
        }

        /** Whether HTML can show it, by its Content-ID. */
        boolean isInlineImage() {
            return contentId.isPresent() && IMAGES.contains(mediaType);
        }

        /** Whether it is a message of its own (RFC 2046 §5.2.1). */
        boolean isMessage() {
            return mediaType.equals("message/rfc822") || mediaType.equals("message/global");
        }

        Optional<byte[]> image() {
            return isInlineImage() && body.size() > 0 && body.kept().length == body.size()
                    ? Optional.of(body.kept())
                    : Optional.empty();
        }

        boolean isText(String subtype) {
            return !attached && mediaType.equals("text/" + subtype);
        }

        BodyText text() {
            Charset known = charset.map(CharsetUtil::lookup).orElse(null);
            return new BodyText(body.kept(), known == null ? StandardCharsets.UTF_8 : known);
        }
    }

    /** What a reader sees of a message: its texts, the images that its HTML may show, and the sizes of all else. */
    static MimeMessage parse(byte[] raw) {
        return parse(raw, ReadingLimits.AT_READING, BodiesToBeSeen::of);
    }

    /** What lists need of a message: the beginnings of its texts, and its attachments without their bytes. */
    static MimeMessage parseForLists(byte[] raw) {
        return parse(
                raw,
                ReadingLimits.AT_RECEIPT,
                (part, decoded) -> part.isText() ? Body.kept(decoded.readNBytes(TEXT_FOR_LISTS)) : Body.NONE);
    }

    /** All of a message, with somebody else looking at each body. */
    static MimeMessage parse(byte[] raw, Bodies bodies) {
        return parse(raw, ReadingLimits.AT_READING, bodies);
    }

    /** The header fields in order, as they are. */
    static List<Field> header(byte[] raw) {
        List<Field> fields = new ArrayList<>();
        read(raw, new HeaderFields(null), new CpuBudget(ReadingLimits.AT_READING.cpu()), tokens -> {
            EntityState state = tokens.getState();
            while (state != EntityState.T_END_HEADER && state != EntityState.T_END_OF_STREAM) {
                if (state == EntityState.T_FIELD) {
                    fields.add(tokens.getField());
                }
                state = tokens.next();
            }
        });
        return fields;
    }

    private static MimeMessage parse(byte[] raw, ReadingLimits limits, Bodies bodies) {
        MimeMessage message = new MimeMessage(bodies);
        HeaderFields fields = new HeaderFields(HeaderFields.OF_SUMMARY);
        CpuBudget budget = new CpuBudget(limits.cpu());
        boolean whole = read(raw, fields, budget, tokens -> message.walk(tokens, fields));
        if (!whole) {
            fields.unfinished().ifPresent(last -> message.header.putIfAbsent(last.getNameLowerCase(), last));
        }
        message.incomplete |= !whole || fields.haveBeenCut() || budget.isSpent();
        return message;
    }

    /** Walks through tokens, and may stumble. */
    private interface Walk {
        void through(MimeTokenStream tokens) throws IOException, MimeException;
    }

    /** @return whether all went well; what was found before a fault stays, and the raw message is there for the rest */
    @SuppressWarnings(
            "checkstyle:illegalcatch") // no content may be a reason not to take a mail, and parsers have faults
    private static boolean read(byte[] raw, HeaderFields fields, CpuBudget budget, Walk walk) {
        MimeTokenStream tokens = new MimeTokenStream(CONFIG, DecodeMonitor.SILENT, fields, null);
        tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
        try {
            tokens.parse(new BudgetedInput(raw, budget));
            walk.through(tokens);
            return true;
        } catch (IOException | MimeException e) {
            return false;
        } catch (RuntimeException e) {
            ReadingFault.note(e);
            return false;
        }
    }

    private void walk(MimeTokenStream tokens, HeaderFields reading) throws IOException, MimeException {
        Map<String, Field> fields = header;
        int levels = 0;
        for (EntityState state = tokens.getState(); state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
            switch (state) {
                case T_START_BODYPART -> {
                    reading.beginPart();
                    fields = new HashMap<>();
                }
                case T_FIELD -> fields.putIfAbsent(tokens.getField().getNameLowerCase(), tokens.getField());
                case T_START_MULTIPART -> levels++;
                case T_END_MULTIPART -> levels--;
                case T_BODY -> parts.add(part(tokens, fields));
                default -> {
                    // Boundaries, preambles and epilogues hold nothing to show.
                }
            }
            if (bodies.areAllThere()) {
                return;
            }
            if (levels > ReadingLimits.LEVELS || parts.size() >= ReadingLimits.PARTS) {
                incomplete = true;
                return;
            }
        }
    }

    private Part part(MimeTokenStream tokens, Map<String, Field> fields) throws IOException {
        BodyDescriptor descriptor = tokens.getBodyDescriptor();
        Optional<ContentDispositionField> disposition =
                parsed(fields, "content-disposition", ContentDispositionField.class);
        Optional<String> fileName = disposition
                .map(ContentDispositionField::getFilename)
                .or(() -> parsed(fields, "content-type", ContentTypeField.class).map(type -> type.getParameter("name")))
                .map(EncodedWords::decode);
        boolean attached =
                disposition.map(ContentDispositionField::isAttachment).orElse(false)
                        || (fileName.isPresent() && !descriptor.getMimeType().startsWith("text/"));
        String mediaType = descriptor.getMimeType().toLowerCase(Locale.ROOT);
        Part part = new Part(
                mediaType,
                Optional.ofNullable(descriptor.getCharset()),
                attached,
                fileName,
                value(fields, "content-id").map(MimeMessage::withoutBrackets),
                Body.NONE);
        try (InputStream decoded = tokens.getDecodedInputStream()) {
            return part.with(bodies.of(part, decoded));
        }
    }

    private static <F extends ParsedField> Optional<F> parsed(Map<String, Field> fields, String name, Class<F> type) {
        return Optional.ofNullable(fields.get(name))
                .flatMap(MimeMessage::parsedLeniently)
                .filter(type::isInstance)
                .map(type::cast);
    }

    private static Optional<ParsedField> parsedLeniently(Field field) {
        try {
            return Optional.of(LenientFieldParser.parse(field.getName() + ": " + field.getBody()));
        } catch (MimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> value(Map<String, Field> fields, String name) {
        return Optional.ofNullable(fields.get(name)).map(Field::getBody);
    }

    /** The identity itself (RFC 2392), without the brackets and blanks around and within. */
    private static String withoutBrackets(String id) {
        StringBuilder bare = new StringBuilder(id.length());
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (c != '<' && c != '>' && !Character.isWhitespace(c)) {
                bare.append(c);
            }
        }
        return bare.toString();
    }

    /** @param name in lower case, one of those that lists show */
    Optional<String> field(String name) {
        return value(header, name);
    }

    List<Part> parts() {
        return parts;
    }

    /** Whether there is more of it than was read. */
    boolean isIncomplete() {
        return incomplete;
    }
}
