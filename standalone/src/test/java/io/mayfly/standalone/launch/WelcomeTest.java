package io.mayfly.standalone.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.standalone.layout.DataFolder;
import io.mayfly.standalone.layout.Ports;
import io.mayfly.standalone.layout.Secrets;
import io.mayfly.standalone.layout.Setup;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WelcomeTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void endsWithHowToStopWhatRunsInTheForeground() {
        assertThat(text("data", false)).endsWith("\n  Stop it with Ctrl-C.\n");
    }

    @Test
    void endsWithTheCommandThatStopsWhatRunsByItself() {
        assertThat(text("data", true))
                .endsWith("\n  Stop it with ./mayfly down --data " + folder.resolve("data") + "\n");
        assertThat(text("Jürgen's data", true))
                .endsWith("\n  Stop it with ./mayfly down --data '" + folder + "/Jürgen'\\''s data'\n");
    }

    private String text(String name, boolean detached) {
        Setup setup = new Setup(new DataFolder(folder.resolve(name)), new Ports(0), Setup.LOOPBACK, true);
        setup.data().create();
        return Welcome.text(setup, Secrets.in(setup.data()), Duration.ofSeconds(20), detached);
    }
}
