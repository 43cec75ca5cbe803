package io.mayfly.webapp.composition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SchemaVersionTest {
    private static final Pattern MIGRATION = Pattern.compile("V(\\d+)__.*\\.sql");

    @Test
    void isTheHighestMigration() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../migrations/src/main/resources/db/migration"))) {
            assertThat(files.map(file -> MIGRATION.matcher(file.getFileName().toString()))
                            .filter(Matcher::matches)
                            .mapToInt(match -> Integer.parseInt(match.group(1)))
                            .max())
                    .hasValue(SchemaVersion.KNOWN);
        }
    }
}
