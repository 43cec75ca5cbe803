package io.mayfly.standalone.process;

import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The log of one process, with older ones beside it, {@code .log.1} the newest of them: it moves on with each run, and
 * within a run when it is full.
 */
public record LogFile(Path path) {
    /** With the current one; what is older is gone. */
    static final int KEPT = 5;

    private static final int BYTES_OF_A_TAIL = 64 * 1024;

    /** Moves it aside, and each older one a place on. */
    public void rotate() {
        try {
            if (Files.exists(path) && Files.size(path) > 0) {
                for (int place = KEPT - 1; place > 0; place--) {
                    moveOn(older(place - 1), older(place));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot rotate " + path, e);
        }
    }

    private static void moveOn(Path from, Path to) throws IOException {
        if (Files.exists(from)) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The file at a place: 0 is the current one. */
    public Path older(int place) {
        return place == 0 ? path : path.resolveSibling(path.getFileName() + "." + place);
    }

    /** A stream that appends to it and keeps it bounded. */
    public PrintStream stream() {
        return new PrintStream(new BoundedLog(this), true, StandardCharsets.UTF_8);
    }

    /** The last lines, oldest first. */
    public List<String> tail(int lines) {
        if (!Files.exists(path)) {
            return List.of();
        }
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            long from = Math.max(0, file.length() - BYTES_OF_A_TAIL);
            byte[] bytes = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            List<String> all = new String(bytes, StandardCharsets.UTF_8).lines().toList();
            return all.subList(Math.max(0, all.size() - lines), all.size());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }
}
