package io.mayfly.standalone.process;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Appends to a log and moves it on before it is full, between two lines only, so that none is torn. A line without end
 * is broken into lines of a bounded length. It never fails: who writes a log must not stop because the disk is full.
 */
final class BoundedLog extends OutputStream {
    private static final int FILE_BYTES = 10 << 20;
    private static final int LINE_BYTES = 64 << 10;

    private final LogFile file;
    private final int fileLimit;
    private final int lineLimit;
    private @Nullable OutputStream out;
    private long size;
    private int lineLength;
    private long lost;

    BoundedLog(LogFile file) {
        this(file, FILE_BYTES, LINE_BYTES);
    }

    BoundedLog(LogFile file, int fileLimit, int lineLimit) {
        this.file = file;
        this.fileLimit = fileLimit;
        this.lineLimit = lineLimit;
    }

    @Override
    public void write(int single) {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        int end = offset + length;
        int from = offset;
        if (out == null) {
            append(bytes, offset, 0);
        }
        while (from < end) {
            if (lineLength == 0 && size + lineLimit >= fileLimit) {
                moveOn();
            }
            from = writeUntilFull(bytes, from, end);
        }
    }

    /** Writes as many lines as there is room for in one go; the answer is where it stopped. */
    private int writeUntilFull(byte[] bytes, int from, int end) {
        int to = from;
        while (to < end) {
            boolean ends = bytes[to] == '\n';
            if (!ends && lineLength == lineLimit - 1) {
                append(bytes, from, to - from);
                append(new byte[] {'\n'}, 0, 1);
                lineLength = 0;
                return to;
            }
            to++;
            lineLength = ends ? 0 : lineLength + 1;
            if (ends && size + (to - from) + lineLimit >= fileLimit) {
                break;
            }
        }
        append(bytes, from, to - from);
        return to;
    }

    private void append(byte[] bytes, int from, int length) {
        try {
            OutputStream to = open();
            if (lost > 0) {
                byte[] words = ("[" + lost + " bytes could not be written here]\n").getBytes(StandardCharsets.UTF_8);
                to.write(words);
                size += words.length;
                lost = 0;
            }
            to.write(bytes, from, length);
            size += length;
        } catch (IOException e) {
            lost += length;
        }
    }

    private OutputStream open() throws IOException {
        OutputStream open = out;
        if (open == null) {
            open = Files.newOutputStream(file.path(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            size = Files.size(file.path());
            out = open;
        }
        return open;
    }

    private void moveOn() {
        close();
        try {
            file.rotate();
        } catch (UncheckedIOException e) {
            lost++;
        }
        size = 0;
    }

    @Override
    public synchronized void close() {
        try {
            if (out != null) {
                out.close();
            }
        } catch (IOException e) {
            lost++;
        }
        out = null;
    }
}
