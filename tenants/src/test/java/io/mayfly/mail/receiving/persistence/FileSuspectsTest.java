package io.mayfly.mail.receiving.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.mail.receiving.Suspects;
import io.mayfly.mail.receiving.SuspectsContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSuspectsTest extends SuspectsContract {
    private static final Instant NOW = Instant.parse("2031-05-04T10:00:00Z");

    @TempDir
    private Path folder;

    @Override
    protected Suspects begin() {
        return FileSuspects.in(folder.resolve("suspects"), Clock.systemUTC());
    }

    @Test
    void notesTheContentOnlyWhileItIsRead() {
        Suspects suspects = begin();

        assertThat(suspects.read(CONTENT, content -> files()))
                .hasValueSatisfying(noted -> assertThat(noted)
                        .singleElement()
                        .satisfies(file ->
                                assertThat(file.getFileName().toString()).matches("[0-9a-f]{64}")));
        assertThat(files()).isEmpty();
    }

    @Test
    void notesNoSmallContent() {
        assertThat(begin().read(new byte[FileSuspects.SMALLEST - 1], content -> files()))
                .contains(List.of());
    }

    @Test
    void suspicionEndsAfterSevenDays() throws IOException {
        end(begin(), CONTENT);
        Files.setLastModifiedTime(files().getFirst(), FileTime.from(NOW));

        assertThat(beginAt(NOW.plus(Duration.ofDays(7)).minusSeconds(1)).read(CONTENT, content -> 1))
                .isEmpty();
        assertThat(beginAt(NOW.plus(Duration.ofDays(7))).read(CONTENT, content -> 1))
                .contains(1);
        assertThat(files()).isEmpty();
    }

    @Test
    void keepsTheNewestTwoHundred() throws IOException {
        begin();
        for (int i = 0; i < 250; i++) {
            Path note = Files.createFile(folder.resolve("suspects").resolve("note" + i));
            Files.setLastModifiedTime(note, FileTime.from(NOW.plusSeconds(i)));
        }

        beginAt(NOW.plusSeconds(300));

        assertThat(files())
                .hasSize(200)
                .extracting(file -> file.getFileName().toString())
                .contains("note50", "note249")
                .doesNotContain("note49");
    }

    private Suspects beginAt(Instant now) {
        return FileSuspects.in(folder.resolve("suspects"), Clock.fixed(now, ZoneOffset.UTC));
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder.resolve("suspects"))) {
            return files.toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
