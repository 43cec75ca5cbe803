package io.mayfly.mail.message.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Reads thousands of messages as they were found in the wild, where they are at hand. */
class CorporaTest {
    private static final Path CORPORA = Path.of(System.getProperty("mayfly.shared", "../../shared"), "corpora");

    @Test
    void readsEveryMessageOfTheCorpora() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(CORPORA), "no corpora beside the project: " + CORPORA);
        List<Path> files;
        try (Stream<Path> walk = Files.walk(CORPORA)) {
            files = walk.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(eml|txt|msg|mbox)"))
                    .toList();
        }

        assertThat(files).hasSizeGreaterThan(100);
        for (Path file : files) {
            byte[] raw = Files.readAllBytes(file);
            Summary summary = ReadContent.summary(raw);
            assertThat(summary.preview()).as(file.toString()).hasSizeLessThanOrEqualTo(140);
            assertThat(SanitizedHtml.of(ReadContent.content(raw), SanitizedHtml.RemoteImages.BLOCKED)
                            .html())
                    .as(file.toString())
                    .doesNotContainIgnoringCase("<script");
        }
    }
}
