package io.mayfly.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.e2e.system.MayflyCommand;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the documents tell people to type works, word for word but for the ports, which are those of this system. It is typed
 * in a folder that looks like a checkout: the command and the data folder are there.
 */
class DocumentsStory {
    private static final Path CHECKOUT = MayflyCommand.checkout();

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void lookLikeACheckout() throws IOException {
        Files.createSymbolicLink(folder.resolve("mayfly"), CHECKOUT.resolve("mayfly"));
        Files.createSymbolicLink(folder.resolve("data"), Stage.system().data());
    }

    /** A second time the names of the first are taken, and its address may be long gone. */
    @Test
    void theTourCanBeTakenTwice() throws Exception {
        String tour = script("README.md");
        assertThat(tour).contains("temp-emails", "smtp://", "messages/wait");

        for (int time = 1; time <= 2; time++) {
            assertThat(run(tour)).contains("@in.acme.example", "482913");
        }
    }

    @Test
    void theOperatorsCommandsWork() throws Exception {
        String commands = script("docs/operating.md");
        assertThat(commands).contains("tenant create", "member add", "domain verify", "api-key revoke");

        assertThat(run(commands)).contains("mf_", "birch", "SUSPENDED", "no longer birch's");
    }

    /** So that the check can fail: the shell stops at the first command that does. */
    @Test
    void aCommandThatFailsIsNoticed() {
        assertThatThrownBy(() -> run("curl -fsS http://localhost:8080/api/temp-emails\necho after\n"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("401")
                .hasMessageNotContaining("after");
    }

    private static String script(String document) throws IOException {
        return ShellBlocks.script(Files.readAllLines(CHECKOUT.resolve(document)));
    }

    private String run(String script) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        Path typed = Files.writeString(folder.resolve("typed.sh"), atThePortsOfThisSystem(script));
        ProcessBuilder shell = new ProcessBuilder("sh", "-eu", typed.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        shell.environment().put("JAVA_HOME", System.getProperty("java.home", ""));
        Process process = shell.start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        String said = Files.readString(output);
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }

    private static String atThePortsOfThisSystem(String script) {
        int web = URI.create(Stage.endpoints().console()).getPort();
        int smtp = Stage.endpoints().smtp().port();
        return script.replace("localhost:8080", "localhost:" + web).replace("127.0.0.1:2525", "127.0.0.1:" + smtp);
    }
}
