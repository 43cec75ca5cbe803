package io.mayfly.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command itself, in a checkout whose Maven and Java are scripts that write down that they ran. */
@Timeout(60)
class MayflyScriptTest {
    private static final String MAVEN = """
            #!/bin/sh
            echo begun >> maven.log
            while [ -e hold ]; do read line < answer || true; done
            touch webapp/target/mayfly-webapp.war standalone/target/mayfly-standalone-1.jar
            echo ended >> maven.log
            """;

    @TempDir
    Path checkout = Path.of("");

    @BeforeEach
    void prepare() throws IOException {
        program("mayfly", Files.readString(Path.of("../mayfly")));
        program("mvnw", MAVEN);
        program("jdk/bin/java", "#!/bin/sh\necho launched\n");
        program("jdk/bin/javac", "#!/bin/sh\n");
        Files.writeString(checkout.resolve("jdk/release"), "JAVA_VERSION=\"25\"\n");
        Files.writeString(checkout.resolve("pom.xml"), "");
        for (String module : List.of("migrations", "tenants", "mail-gateway", "webapp", "standalone")) {
            Files.createDirectories(checkout.resolve(module + "/src"));
            Files.createDirectories(checkout.resolve(module + "/target"));
            Files.writeString(checkout.resolve(module + "/pom.xml"), "");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "down", "logs", "tenant", "member", "domain", "api-key", "version"})
    void buildsNothingButForUp(String command) throws Exception {
        Process run = start("1", command);

        assertThat(run.waitFor()).isEqualTo(1);
        assertThat(output("1")).contains("Mayfly is not built here; ./mayfly up builds and starts it.");
        assertThat(checkout.resolve("maven.log")).doesNotExist();
    }

    @Test
    void saysBeforeTheFirstBuildHowLongItTakesAndWhatItFetches() throws Exception {
        assertThat(start("first", "up").waitFor()).isZero();
        assertThat(output("first"))
                .containsSubsequence(
                        "This is the first build here", "minutes", "MB", "Keycloak", "building…", "launched");

        Files.setLastModifiedTime(
                checkout.resolve("pom.xml"),
                java.nio.file.attribute.FileTime.fromMillis(System.currentTimeMillis() + 10_000));
        assertThat(start("second", "up").waitFor()).isZero();
        assertThat(output("second")).contains("building…").doesNotContain("first build");
    }

    @Test
    void hasTwoBuildsAtOnceNotDisturbEachOther() throws Exception {
        Path answer = fifo("answer");
        Path hold = Files.writeString(checkout.resolve("hold"), "");
        Process first = start("first", "up");
        await(() -> lines("maven.log").equals(List.of("begun")));
        Process second = start("second", "up");
        await(() -> output("second").contains("another ./mayfly builds in this checkout"));

        assertThat(lines("maven.log")).containsExactly("begun");
        Files.delete(hold);
        Files.writeString(answer, "go on\n");

        assertThat(first.waitFor()).isZero();
        assertThat(second.waitFor()).isZero();
        assertThat(lines("maven.log")).containsExactly("begun", "ended");
        assertThat(output("second")).contains("launched").doesNotContain("building…");
    }

    private Path fifo(String name) throws IOException, InterruptedException {
        Path fifo = checkout.resolve(name);
        assertThat(new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor())
                .isZero();
        return fifo;
    }

    private void program(String name, String text) throws IOException {
        Path file = checkout.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Process start(String name, String command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(checkout.resolve("mayfly").toString(), command)
                .directory(checkout.toFile())
                .redirectErrorStream(true)
                .redirectOutput(checkout.resolve(name + ".out").toFile());
        builder.environment().put("MAYFLY_JAVA_HOME", checkout.resolve("jdk").toString());
        builder.environment().remove("MAYFLY_SKIP_BUILD");
        return builder.start();
    }

    private String output(String name) {
        return String.join("\n", lines(name + ".out"));
    }

    private List<String> lines(String name) {
        try {
            Path file = checkout.resolve(name);
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that is waited for shows in files of the checkout. */
    private void await(Supplier<Boolean> condition) throws IOException, InterruptedException {
        try (WatchService changes = FileSystems.getDefault().newWatchService()) {
            checkout.register(changes, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
            while (!condition.get()) {
                WatchKey key = changes.take();
                key.pollEvents();
                key.reset();
            }
        }
    }
}
