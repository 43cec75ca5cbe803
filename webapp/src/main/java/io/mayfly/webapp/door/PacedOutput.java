package io.mayfly.webapp.door;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;

/**
 * An answer to a client that has to take it at a pace that anybody has, in pieces, since the container takes any piece whole
 * before it waits for the client: what an answer takes of the memory while it goes out is taken from others.
 */
public final class PacedOutput extends FilterOutputStream {
    private static final int PIECE = 64 << 10;
    private static final long SECONDS_BEFORE = 30;
    private static final long BYTES_PER_SECOND = 32 << 10;
    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private final NanoTime time;
    private final long begun;
    private long written;

    /** A clock that only goes forward, in nanoseconds. */
    interface NanoTime {
        long now();
    }

    public PacedOutput(OutputStream out) {
        this(out, System::nanoTime);
    }

    PacedOutput(OutputStream out, NanoTime time) {
        super(out);
        this.time = time;
        this.begun = time.now();
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    /** @throws InterruptedIOException when the client has taken too little of it so far */
    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        for (int done = 0; done < length; done += PIECE) {
            int piece = Math.min(PIECE, length - done);
            out.write(bytes, offset + done, piece);
            written += piece;
            long seconds = (time.now() - begun) / NANOS_PER_SECOND;
            if (seconds > SECONDS_BEFORE + written / BYTES_PER_SECOND) {
                throw new InterruptedIOException("The client took " + written + " bytes in " + seconds + " s");
            }
        }
    }
}
