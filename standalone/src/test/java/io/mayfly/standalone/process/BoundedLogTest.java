package io.mayfly.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class BoundedLogTest {
    private static final long MEBI = 1 << 20;

    @TempDir
    Path folder = Path.of("");

    @Test
    void keepsTheNewestLinesOfAProcessThatWritesHundredMegabytes() throws IOException, InterruptedException {
        LogFile file = file();
        int last = 2_000_000;

        Child.start(new Command(
                        "sample",
                        List.of("seq", "-f", "line %.0f of a server that talks without end, and is heard", "" + last),
                        Map.of(),
                        folder,
                        file.path()))
                .waitFor();

        assertThat(bytesOnDisk()).isBetween(40 * MEBI, 50 * MEBI);
        List<String> lines = lines(file);
        assertThat(lines)
                .isEqualTo(IntStream.rangeClosed(last - lines.size() + 1, last)
                        .mapToObj(number -> "line " + number + " of a server that talks without end, and is heard")
                        .toList());
        assertThat(file.tail(1)).isEqualTo(List.of(lines.getLast()));
    }

    @Test
    void losesNoLineWhenItMovesOn() throws IOException {
        LogFile file = file();
        List<String> written = new ArrayList<>();
        try (BoundedLog log = new BoundedLog(file, 100, 20)) {
            for (int number = 0; number < 20; number++) {
                String line = "line number " + number;
                written.add(line);
                write(log, line.substring(0, 5));
                write(log, line.substring(5) + "\n");
            }
        }

        assertThat(lines(file)).isEqualTo(written);
        assertThat(file.older(3)).exists();
    }

    @Test
    void breaksALineWithoutEndAndStaysBounded() throws IOException {
        LogFile file = file();
        try (BoundedLog log = new BoundedLog(file, 1000, 100)) {
            for (int part = 0; part < 1000; part++) {
                write(log, "x".repeat(77));
            }
        }

        assertThat(bytesOnDisk()).isLessThanOrEqualTo(LogFile.KEPT * 1000L);
        assertThat(lines(file)).hasSizeGreaterThan(30).allMatch(line -> line.length() < 100);
    }

    @Test
    void leavesALineOfTheGreatestLengthWhole() throws IOException {
        LogFile file = file();
        try (BoundedLog log = new BoundedLog(file, 1000, 100)) {
            write(log, "x".repeat(99) + "\nnext\n");
        }

        assertThat(lines(file)).containsExactly("x".repeat(99), "next");
    }

    @Test
    void countsWhatStoodThereBefore() throws IOException {
        LogFile file = file();
        Files.writeString(file.path(), "before\n".repeat(13));
        try (BoundedLog log = new BoundedLog(file, 100, 20)) {
            write(log, "after\n");
        }

        assertThat(file.path()).hasContent("after");
        assertThat(file.older(1)).content().startsWith("before");
    }

    @Test
    void tellsHowMuchCouldNotBeWrittenAndGoesOn() throws IOException {
        LogFile file = new LogFile(folder.resolve("later/sample.log"));
        try (BoundedLog log = new BoundedLog(file, 1000, 100)) {
            write(log, "lost\n");
            Files.createDirectory(folder.resolve("later"));
            write(log, "kept\n");
        }

        assertThat(file.path()).hasContent("[5 bytes could not be written here]\nkept\n");
    }

    private LogFile file() {
        return new LogFile(folder.resolve("sample.log"));
    }

    private static void write(BoundedLog log, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        log.write(bytes, 0, bytes.length);
    }

    /** All lines there are, oldest first. */
    private static List<String> lines(LogFile file) {
        return IntStream.range(0, 10)
                .mapToObj(place -> file.older(9 - place))
                .filter(Files::exists)
                .flatMap(BoundedLogTest::linesOf)
                .toList();
    }

    private static Stream<String> linesOf(Path path) {
        try {
            return Files.readAllLines(path).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long bytesOnDisk() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(path -> path.toFile().length()).sum();
        }
    }
}
