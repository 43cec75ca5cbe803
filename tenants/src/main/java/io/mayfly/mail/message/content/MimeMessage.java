package io.mayfly.mail.message.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.james.mime4j.MimeException;
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
 * Walks through a message (RFC 5322, RFC 2045–2049) once, leniently: what can't be parsed is left out, never thrown.
 * Embedded messages are attachments. Bodies are decoded only for a reader that wants them.
 */
final class MimeMessage {
    private static final MimeConfig CONFIG = MimeConfig.custom()
            .setMaxLineLen(-1)
            .setMaxHeaderLen(-1)
            .setMaxHeaderCount(-1)
            .setMaxContentLen(-1)
            .setStrictParsing(false)
            .setMalformedHeaderStartsBody(true)
            .build();
    private static final int MOST_PARTS = 1000;

    /** How much of a text lists need: enough for a preview, however much mark-up comes before the first word. */
    private static final int TEXT_FOR_LISTS = 64 << 10;

    private final List<Field> header = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();

    private final boolean forLists;

    private MimeMessage(boolean forLists) {
        this.forLists = forLists;
    }

    /** A leaf of the message: its kind, name and decoded bytes. */
    record Part(
            String mediaType,
            Optional<String> charset,
            boolean attached,
            Optional<String> fileName,
            Optional<String> contentId,
            byte[] bytes) {

        boolean isText(String subtype) {
            return !attached && mediaType.equals("text/" + subtype);
        }

        String text() {
            Charset known = charset.map(CharsetUtil::lookup).orElse(null);
            return new String(bytes, known == null ? StandardCharsets.UTF_8 : known);
        }
    }

    /** All of a message. */
    static MimeMessage parse(byte[] raw) {
        return parse(raw, false);
    }

    /** What lists need of a message: the beginnings of its texts, and its attachments without their bytes. */
    static MimeMessage parseForLists(byte[] raw) {
        return parse(raw, true);
    }

    private static MimeMessage parse(byte[] raw, boolean forLists) {
        MimeMessage message = new MimeMessage(forLists);
        MimeTokenStream tokens = new MimeTokenStream(CONFIG);
        tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
        try {
            tokens.parse(new ByteArrayInputStream(raw));
            message.walk(tokens);
        } catch (IOException | MimeException e) {
            // What came before the fault is shown; the raw message is there for the rest.
            return message;
        }
        return message;
    }

    private void walk(MimeTokenStream tokens) throws IOException, MimeException {
        List<Field> fields = new ArrayList<>();
        boolean atTop = true;
        for (EntityState state = tokens.getState();
                state != EntityState.T_END_OF_STREAM && parts.size() < MOST_PARTS;
                state = tokens.next()) {
            switch (state) {
                case T_START_HEADER -> fields = new ArrayList<>();
                case T_FIELD -> fields.add(tokens.getField());
                case T_END_HEADER -> {
                    if (atTop) {
                        header.addAll(fields);
                        atTop = false;
                    }
                }
                case T_BODY -> parts.add(part(tokens, fields));
                default -> {
                    // Boundaries, preambles and epilogues hold nothing to show.
                }
            }
        }
    }

    private Part part(MimeTokenStream tokens, List<Field> fields) throws IOException {
        BodyDescriptor descriptor = tokens.getBodyDescriptor();
        Optional<ContentDispositionField> disposition =
                parsed(fields, "Content-Disposition", ContentDispositionField.class);
        Optional<String> fileName = disposition
                .map(ContentDispositionField::getFilename)
                .or(() -> parsed(fields, "Content-Type", ContentTypeField.class).map(type -> type.getParameter("name")))
                .map(EncodedWords::decode);
        boolean attached =
                disposition.map(ContentDispositionField::isAttachment).orElse(false)
                        || (fileName.isPresent() && !descriptor.getMimeType().startsWith("text/"));
        String mediaType = descriptor.getMimeType().toLowerCase(Locale.ROOT);
        return new Part(
                mediaType,
                Optional.ofNullable(descriptor.getCharset()),
                attached,
                fileName,
                value(fields, "Content-ID").map(id -> id.replaceAll("[<>\\s]", "")),
                bytes(tokens, !attached && mediaType.startsWith("text/")));
    }

    private byte[] bytes(MimeTokenStream tokens, boolean isText) throws IOException {
        if (forLists && !isText) {
            return new byte[0];
        }
        try (InputStream body = tokens.getDecodedInputStream()) {
            return body.readNBytes(forLists ? TEXT_FOR_LISTS : Integer.MAX_VALUE);
        }
    }

    private static <F extends ParsedField> Optional<F> parsed(List<Field> fields, String name, Class<F> type) {
        return fields.stream()
                .filter(field -> field.getName().equalsIgnoreCase(name))
                .findFirst()
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

    private static Optional<String> value(List<Field> fields, String name) {
        return fields.stream()
                .filter(field -> field.getName().equalsIgnoreCase(name))
                .map(Field::getBody)
                .findFirst();
    }

    List<Field> header() {
        return header;
    }

    Optional<String> field(String name) {
        return value(header, name);
    }

    List<Part> parts() {
        return parts;
    }
}
