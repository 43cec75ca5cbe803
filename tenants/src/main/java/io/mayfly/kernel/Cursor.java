package io.mayfly.kernel;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** A place in a list ordered by time and id; opaque to callers. */
public record Cursor(Instant time, UUID id) {
    private static final int BYTES = 8 + 4 + 16;

    /** The place of an item in its list. */
    public static Cursor of(Instant time, Id id) {
        return new Cursor(time, id.value());
    }

    public String encoded() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES)
                .putLong(time.getEpochSecond())
                .putInt(time.getNano())
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** @throws Invalid when the text is no cursor of ours */
    public static Cursor decode(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            if (bytes.length == BYTES) {
                ByteBuffer in = ByteBuffer.wrap(bytes);
                Instant time = Instant.ofEpochSecond(in.getLong(), in.getInt() % 1_000_000_000L);
                return new Cursor(time, new UUID(in.getLong(), in.getLong()));
            }
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw notOurs();
        }
        throw notOurs();
    }

    private static Invalid notOurs() {
        return new Invalid("cursor", PageFault.UNKNOWN_CURSOR);
    }
}
