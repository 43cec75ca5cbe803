package io.mayfly.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each migration says at its end which builds can still work on what it leaves behind. */
class StatedRangesTest {
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern FILE = Pattern.compile("V(\\d+)__[a-z0-9_]+\\.sql");
    private static final Pattern STATEMENT = Pattern.compile(
            "INSERT INTO schema_range \\(version, oldest_reader\\) VALUES \\((\\d+), (\\d+)\\);\\s*\\z");

    /** The migration that made the table; those before it could not write to it. */
    private static final int FIRST = 3;

    @Test
    void eachMigrationStatesItsRange() throws IOException {
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            assertThat(files.map(file -> complaint(file.getFileName().toString(), read(file)))
                            .flatMap(Optional::stream))
                    .isEmpty();
        }
    }

    @Test
    void noticesMigrationsThatStateNoneOrAnImpossibleOne() {
        assertThat(complaint("V099__x.sql", "ALTER TABLE event ADD COLUMN x INT NULL;\n"))
                .hasValue("V099__x.sql doesn't end with its row in schema_range");
        assertThat(complaint("V099__x.sql", row(99, 4) + "DROP TABLE event;\n")).isPresent();
        assertThat(complaint("V099__x.sql", row(98, 4))).hasValue("V099__x.sql states the range of version 98");
        assertThat(complaint("V099__x.sql", row(99, 100))).hasValue("V099__x.sql can't need a build newer than itself");
        assertThat(complaint("V99-x.sql", row(99, 4))).hasValue("V99-x.sql is not the name of a migration");
        assertThat(complaint("V099__x.sql", row(99, 4))).isEmpty();
    }

    private static String row(int version, int oldestReader) {
        return "INSERT INTO schema_range (version, oldest_reader) VALUES (" + version + ", " + oldestReader + ");\n";
    }

    private static Optional<String> complaint(String name, String sql) {
        Matcher file = FILE.matcher(name);
        if (!file.matches()) {
            return Optional.of(name + " is not the name of a migration");
        }
        int version = Integer.parseInt(file.group(1));
        Matcher statement = STATEMENT.matcher(sql);
        if (version < FIRST) {
            return Optional.empty();
        }
        if (!statement.find()) {
            return Optional.of(name + " doesn't end with its row in schema_range");
        }
        if (Integer.parseInt(statement.group(1)) != version) {
            return Optional.of(name + " states the range of version " + statement.group(1));
        }
        return Integer.parseInt(statement.group(2)) > version
                ? Optional.of(name + " can't need a build newer than itself")
                : Optional.empty();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
