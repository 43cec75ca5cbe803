package io.mayfly.webapp.door;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** The threads that wait for what requests bring: so many at once, so many of them for one client, and none for long. */
final class BodyReaders {
    private static final Duration LONGEST = Duration.ofSeconds(8);
    private static final int PIECE = 8 << 10;

    private final Semaphore all;
    private final int ofOneClient;
    private final Map<String, Integer> reading = new ConcurrentHashMap<>();

    BodyReaders(int atOnce, int ofOneClient) {
        this.all = new Semaphore(atOnce);
        this.ofOneClient = ofOneClient;
    }

    /** What came of it. */
    sealed interface Outcome {}

    /** The bytes, or the first of them when there are more than were asked for. */
    record Read(byte[] bytes) implements Outcome {}

    /** The client took too long. */
    record TooSlow() implements Outcome {}

    /** Too many are read from already. */
    record TooMany() implements Outcome {}

    /**
     * Reads a body. One that has come in full with its request is read by anybody at any time, as no thread waits for it.
     *
     * @param length how many bytes it has, less than none when nobody said
     * @param most after so many bytes it is enough
     */
    Outcome read(InputStream body, String client, long length, int most) {
        int end = length < 0 ? most : (int) Math.min(length, most);
        return isThere(body, length, most) ? whole(body, (int) length) : waiting(body, client, end);
    }

    private static boolean isThere(InputStream body, long length, int most) {
        try {
            return length >= 0 && length <= most && body.available() >= length;
        } catch (IOException gone) {
            return false;
        }
    }

    private static Outcome whole(InputStream body, int length) {
        try {
            return new Read(body.readNBytes(length));
        } catch (IOException gone) {
            return new TooSlow();
        }
    }

    private Outcome waiting(InputStream body, String client, int most) {
        if (!all.tryAcquire()) {
            return new TooMany();
        }
        try {
            return reading.merge(client, 1, Integer::sum) > ofOneClient ? new TooMany() : read(body, most);
        } catch (IOException tooSlowForTheContainerOrGone) {
            return new TooSlow();
        } finally {
            reading.computeIfPresent(client, (same, count) -> count > 1 ? count - 1 : null);
            all.release();
        }
    }

    private static Outcome read(InputStream body, int most) throws IOException {
        long until = System.nanoTime() + LONGEST.toNanos();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] piece = new byte[PIECE];
        while (bytes.size() < most) {
            int count = body.read(piece, 0, Math.min(piece.length, most - bytes.size()));
            if (count < 0) {
                break;
            }
            bytes.write(piece, 0, count);
            if (bytes.size() < most && System.nanoTime() > until) {
                return new TooSlow();
            }
        }
        return new Read(bytes.toByteArray());
    }
}
