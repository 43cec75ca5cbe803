package io.mayfly.standalone.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.standalone.layout.DataFolder;
import io.mayfly.standalone.process.CannotStart;
import io.mayfly.standalone.process.Command;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PayaraClassesTest {
    private static final String PAYARAS = "fish/payara/micro/PayaraMicro id: 1";
    private static final String OURS =
            "io/mayfly/webapp/job/RecurringJobs id: 2 super: 0 source: /app/RecurringJobs.class";
    private static final String CUT_OFF = "fish/pay";

    @TempDir
    Path folder = Path.of("");

    private final List<String> archived = new ArrayList<>();

    @BeforeEach
    void payaraIsThere() throws IOException {
        Files.createDirectories(home());
    }

    @Test
    void areNotedByTheFirstRunAndArchivedByTheNext() {
        classes().archive(preparation(true));
        assertThat(archived).isEmpty();
        note(PAYARAS, OURS, CUT_OFF);

        classes().archive(preparation(true));

        assertThat(archived).containsExactly(PAYARAS);
        assertThat(classes().options().getFirst()).startsWith("-XX:SharedArchiveFile=" + home());
        assertThat(home()).isDirectoryNotContaining("glob:**.names").isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void areNotedAnewWhenTheRunEndedBeforeTheApplicationWasUnderWay() {
        note(PAYARAS, CUT_OFF);

        classes().archive(preparation(true));

        assertThat(archived).isEmpty();
        assertThat(classes().options().getFirst()).startsWith("-XX:DumpLoadedClassList=" + home());
    }

    @Test
    void areDoneWithoutWhenTheyCannotBeArchived() {
        note(PAYARAS, OURS, CUT_OFF);

        classes().archive(preparation(false));

        assertThat(classes().options().getFirst()).startsWith("-XX:DumpLoadedClassList=");
        assertThat(home()).isEmptyDirectory();
    }

    private void note(String... lines) {
        String names = classes().options().getFirst().replace("-XX:DumpLoadedClassList=", "");
        write(Path.of(names), String.join("\n", lines));
    }

    /** Does what the JVM does that makes the archive. */
    private Preparation preparation(boolean works) {
        return new Preparation() {
            @Override
            public void run(Command command) {
                if (!works) {
                    throw new CannotStart("no room");
                }
                archived.addAll(read(file(command, "-XX:SharedClassListFile=")));
                write(file(command, "-XX:SharedArchiveFile="), "archive");
            }

            @Override
            public void announce(String what) {
                assertThat(what).isNotEmpty();
            }
        };
    }

    private static Path file(Command command, String option) {
        return command.arguments().stream()
                .filter(argument -> argument.startsWith(option))
                .map(argument -> Path.of(argument.substring(option.length())))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PayaraClasses classes() {
        return new PayaraClasses(new DataFolder(folder.resolve("data")), home(), home().resolve("launch-micro.jar"));
    }

    private Path home() {
        return folder.resolve("payara");
    }
}
