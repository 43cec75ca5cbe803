package io.mayfly.mail.message.content;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.io.MaxHeaderLengthLimitException;
import org.apache.james.mime4j.stream.DefaultFieldBuilder;
import org.apache.james.mime4j.stream.FieldBuilder;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.util.ByteArrayBuffer;
import org.apache.james.mime4j.util.RecycledByteArrayBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one header section after the other, within {@link ReadingLimits}: only those that are wanted are built,
 * and those that are taken apart later are cut before anything takes them apart.
 */
final class HeaderFields implements FieldBuilder {
    /** What tells how a part is to be read. */
    static final Set<String> OF_PART =
            Set.of("content-type", "content-disposition", "content-id", "content-transfer-encoding");

    /** What lists show of a message, and how it is to be read. */
    static final Set<String> OF_SUMMARY = Set.of(
            "from",
            "to",
            "subject",
            "date",
            "content-type",
            "content-disposition",
            "content-id",
            "content-transfer-encoding");

    private static final int LONGEST_NAME = 25;

    private final DefaultFieldBuilder whole = new DefaultFieldBuilder(ReadingLimits.HEADER_BYTES);
    private @Nullable Set<String> wanted;
    private boolean cut;
    private int bytes;

    /** @param wanted names in lower case; all fields, and those uncut, when there is no such set */
    HeaderFields(@Nullable Set<String> wanted) {
        this.wanted = wanted;
    }

    /** The section of a part begins. */
    void beginPart() {
        wanted = OF_PART;
        bytes = 0;
    }

    /** The field that was begun when reading came to an early end, while that was in the message's own header. */
    Optional<RawField> unfinished() {
        if (wanted == OF_PART) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(build());
        } catch (MimeException e) {
            return Optional.empty();
        }
    }

    /** Whether a field was too long to be kept as it is. */
    boolean haveBeenCut() {
        return cut;
    }

    @Override
    public void reset() {
        whole.reset();
    }

    /** Lines beyond what is read of a section take no memory; what follows the section is read all the same. */
    @Override
    public void append(ByteArrayBuffer line) throws MaxHeaderLengthLimitException {
        bytes += line.length();
        if (bytes < ReadingLimits.HEADER_BYTES) {
            whole.append(line);
        } else {
            cut = true;
        }
    }

    @Override
    public @Nullable RawField build() throws MimeException {
        RecycledByteArrayBuffer raw = whole.getRaw();
        int colon = wellFormedName(raw);
        if (colon < 0) {
            return bytes < ReadingLimits.HEADER_BYTES ? whole.build() : null;
        }
        if (wanted == null) {
            return whole.build();
        }
        String name = colon > LONGEST_NAME ? "" : name(raw, colon);
        if (!wanted.contains(name)) {
            return null;
        }
        int length = kept(raw, name);
        if (length == raw.length()) {
            return whole.build();
        }
        cut = true;
        return RawFieldParser.DEFAULT.parseField(new ByteArrayBuffer(raw.buffer(), length, false));
    }

    /** @return where the colon is, or -1 when what is before it is no name (RFC 5322 §2.2) that needs no second look */
    private static int wellFormedName(RecycledByteArrayBuffer raw) {
        for (int i = 0; i < raw.length(); i++) {
            int c = raw.byteAt(i);
            if (c == ':') {
                return i == 0 ? -1 : i;
            }
            if (c < '!' || c > '~' || c == '(') {
                return -1;
            }
        }
        return -1;
    }

    private static String name(RecycledByteArrayBuffer raw, int colon) {
        StringBuilder name = new StringBuilder(colon);
        for (int i = 0; i < colon; i++) {
            name.append((char) raw.byteAt(i));
        }
        return name.toString().toLowerCase(Locale.ROOT);
    }

    private static int kept(RecycledByteArrayBuffer raw, String name) {
        return switch (name) {
            case "from", "to" -> beforeSeparator(raw, ',', Integer.MAX_VALUE);
            case "content-type", "content-disposition" -> beforeSeparator(raw, ';', ReadingLimits.PARAMETERS);
            default -> Math.min(raw.length(), ReadingLimits.FIELD_BYTES);
        };
    }

    /** How much of the field is kept: it ends before a separator, so that its last element is a whole one. */
    private static int beforeSeparator(RecycledByteArrayBuffer raw, char separator, int mostSeparators) {
        int most = Math.min(raw.length(), ReadingLimits.FIELD_BYTES);
        int separators = 0;
        int last = most;
        boolean quoted = false;
        for (int i = 0; i < most; i++) {
            int c = raw.byteAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                last = i;
                if (++separators > mostSeparators) {
                    return last;
                }
            }
        }
        return raw.length() > most ? last : raw.length();
    }

    @Override
    public RecycledByteArrayBuffer getRaw() {
        return whole.getRaw();
    }

    @Override
    public void release() {
        whole.release();
    }
}
