package io.mayfly.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class LauncherTest {
    private static final int USAGE = 2;

    @TempDir
    Path folder = Path.of("");

    private final StringWriter err = new StringWriter();

    @Test
    void refusesOptionsThatItDoesNotKnow() {
        assertThat(run("up", "--daemon")).isEqualTo(USAGE);
        assertThat(err.toString()).contains("--daemon");
    }

    @Test
    void refusesAPortOffsetThatIsNone() {
        assertThat(run("up", "--port-offset", "many")).isEqualTo(USAGE);
        assertThat(run("up", "--port-offset", "70000")).isEqualTo(USAGE);
        assertThat(err.toString()).contains("between 0 and 57444");
    }

    @Test
    void asksForWhatACommandCannotDoWithout() {
        assertThat(run("member", "add", "--tenant", "acme")).isEqualTo(USAGE);
        assertThat(err.toString()).contains("--username");
        assertThat(run("member", "remove", "--username", "dana")).isEqualTo(USAGE);
        assertThat(run("member", "list")).isEqualTo(USAGE);
        assertThat(run("api-key", "list")).isEqualTo(USAGE);
        assertThat(run("api-key", "revoke", "--tenant", "acme")).isEqualTo(USAGE);
    }

    @Test
    void refusesAKeysIdThatIsNoneBeforeItAsksAnybody() {
        assertThat(run("api-key", "revoke", "--tenant", "acme", "--id", "all")).isEqualTo(USAGE);
        assertThat(err.toString()).contains("--id");
    }

    @Test
    void saysInASentenceThatNothingWasEverStarted() {
        assertThat(run("status", "--data", folder.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("Nothing was ever started in").doesNotContain("\tat ");
    }

    private int run(String... arguments) {
        CommandLine commandLine = Launcher.commandLine();
        commandLine.setErr(new PrintWriter(err, true));
        return commandLine.execute(arguments);
    }
}
