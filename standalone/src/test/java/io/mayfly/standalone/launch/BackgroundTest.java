package io.mayfly.standalone.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.standalone.layout.DataFolder;
import io.mayfly.standalone.layout.Ports;
import io.mayfly.standalone.layout.Setup;
import io.mayfly.standalone.process.ProcessIdentity;
import io.mayfly.standalone.process.RunState;
import io.mayfly.standalone.process.RunState.Phase;
import io.mayfly.standalone.process.RunState.Recorded;
import io.mayfly.standalone.process.StateFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class BackgroundTest {
    private static final String REFUSAL = "Mayfly runs already";

    @TempDir
    Path folder = Path.of("");

    /** A launcher that finds another at work. */
    static final class Refusing {
        private Refusing() {}

        public static void main(String[] arguments) {
            System.out.println(REFUSAL);
            System.exit(3);
        }
    }

    @Test
    void showsWhyItsLauncherGaveUpAndNotTheLogOfTheOneThatRuns() throws IOException, InterruptedException {
        Setup setup = new Setup(new DataFolder(folder), new Ports(0), Setup.LOOPBACK, false);
        setup.data().create();
        Files.writeString(setup.data().log(Background.NAME), "Mayfly is up\n");
        ProcessIdentity self = ProcessIdentity.of(ProcessHandle.current());
        Recorded other = new Recorded(Background.NAME, self.pid(), self.startedAt(), 0, 0);
        new StateFile(setup.data().state())
                .write(new RunState("1.0", Phase.RUNNING, 0, Setup.LOOPBACK, false, other, List.of()));

        String shown = shownWhile(new Background(setup, Refusing.class));

        assertThat(shown).startsWith("exit code 3: ").endsWith(REFUSAL).doesNotContain("Mayfly is up");
        assertThat(setup.data().log(Background.NAME)).hasContent("Mayfly is up");
    }

    private static String shownWhile(Background background) throws InterruptedException {
        PrintStream out = System.out;
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        System.setOut(new PrintStream(shown, true, StandardCharsets.UTF_8));
        try {
            int exitCode = background.start();
            return "exit code " + exitCode + ": "
                    + shown.toString(StandardCharsets.UTF_8).strip();
        } finally {
            System.setOut(out);
        }
    }
}
