package io.mayfly.standalone.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeycloakThemeTest {
    private static final Path SOURCE = Path.of("src/main/resources/io/mayfly/standalone/server/theme");

    @TempDir
    Path home = Path.of("");

    @Test
    void writesEveryFileOfTheThemeAndRemovesWhatAnEarlierBuildLeft() throws IOException {
        Path theme = home.resolve("themes/mayfly");
        Files.createDirectories(theme.resolve("login"));
        Files.writeString(theme.resolve("login/old.ftl"), "gone");

        KeycloakTheme.writeInto(home);

        assertThat(files(theme)).containsExactlyInAnyOrderElementsOf(files(SOURCE));
    }

    @Test
    void saysTheSameInBothLanguages() {
        assertThat(properties("login/messages/messages_de.properties").keySet())
                .isNotEmpty()
                .isEqualTo(properties("login/messages/messages_en.properties").keySet());
    }

    @Test
    void asksNobodyElseForAnything() {
        for (String file : files(SOURCE)) {
            if (!file.endsWith(".svg")) {
                assertThat(read(SOURCE.resolve(file))).as(file).doesNotContain("http:", "https:", "@import");
            }
        }
    }

    private static List<String> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties properties(String file) {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(SOURCE.resolve(file))) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
