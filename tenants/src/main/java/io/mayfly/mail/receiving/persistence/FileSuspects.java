package io.mayfly.mail.receiving.persistence;

import io.mayfly.mail.receiving.Suspects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Suspects as empty files, each named by the SHA-256 of a content: there while it is read, and from the start on those
 * that the last process left behind. They aren't forced to the disk: it is the process that may end, not the machine.
 *
 * <p>Smaller contents than 1 MiB aren't noted, as that would cost every mail two accesses to the file system: what may
 * be read of a message takes memory and time in proportion to its size, and so little of either can end no process.
 */
final class FileSuspects implements Suspects {
    static final int SMALLEST = 1 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(FileSuspects.class);
    private static final int MOST = 200;
    private static final Duration KEPT = Duration.ofDays(7);
    private static final HexFormat HEX = HexFormat.of();

    private final Path folder;
    private final Set<String> suspects = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> beingRead = new ConcurrentHashMap<>();

    private FileSuspects(Path folder) {
        this.folder = folder;
    }

    /** Begins with those that the last process left behind: the newest 200 of the last seven days. */
    static FileSuspects in(Path folder, Clock clock) {
        try {
            FileSuspects made = new FileSuspects(Files.createDirectories(folder));
            made.takeOver(clock.instant().minus(KEPT));
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException("The suspects cannot be read", e);
        }
    }

    private record Note(Path file, FileTime from) {}

    private void takeOver(Instant since) throws IOException {
        List<Note> newestFirst;
        try (Stream<Path> files = Files.list(folder)) {
            newestFirst = files.map(FileSuspects::note)
                    .sorted(Comparator.comparing(Note::from).reversed())
                    .toList();
        }
        for (Note note : newestFirst) {
            if (suspects.size() < MOST && note.from().toInstant().isAfter(since)) {
                suspects.add(note.file().getFileName().toString());
            } else {
                Files.delete(note.file());
            }
        }
    }

    private static Note note(Path file) {
        try {
            return new Note(file, Files.getLastModifiedTime(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public <T> Optional<T> read(byte[] content, Function<byte[], T> reading) {
        if (content.length < SMALLEST) {
            return Optional.of(reading.apply(content));
        }
        String hash = hash(content);
        if (suspects.contains(hash)) {
            LOG.warn("A content that ended the process while it was read is stored unread, SHA-256 {}", hash);
            return Optional.empty();
        }
        beingRead.compute(hash, this::noted);
        try {
            return Optional.of(reading.apply(content));
        } catch (Error e) {
            // The process may go on, but this content is not to be tried on it again.
            suspects.add(hash);
            throw e;
        } finally {
            beingRead.compute(hash, this::withdrawn);
        }
    }

    /** Several may read the same content at once: the first notes it, the last withdraws the note. */
    private int noted(String hash, @Nullable Integer readers) {
        if (readers == null) {
            try {
                Files.write(folder.resolve(hash), new byte[0]);
            } catch (IOException e) {
                LOG.warn("A content is read without a note of it", e);
            }
        }
        return readers == null ? 1 : readers + 1;
    }

    private @Nullable Integer withdrawn(String hash, @Nullable Integer readers) {
        if (readers != null && readers > 1) {
            return readers - 1;
        }
        if (!suspects.contains(hash)) {
            try {
                Files.deleteIfExists(folder.resolve(hash));
            } catch (IOException e) {
                LOG.warn("The note of a content that was read stays", e);
            }
        }
        return null;
    }

    private static String hash(byte[] content) {
        try {
            return HEX.formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
