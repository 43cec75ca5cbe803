package io.mayfly.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ChildTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void tellsHowItEndedWithTheLastLinesOfItsLog() throws InterruptedException {
        Child child = start("seq 1 100; echo \"$WORD\" >&2; exit 3");

        assertThat(child.waitFor()).isEqualTo(3);

        assertThat(child.obituary())
                .startsWith("sample ended with exit code 3")
                .contains("\n    100")
                .endsWith("from the environment")
                .doesNotContain("\n    50\n");
    }

    /** Often: dead to the system and not yet to Java is a matter of a moment. */
    @RepeatedTest(100)
    void endsWhenAsked() {
        Child child = start("exec sleep 600");

        child.stop(Duration.ofSeconds(30));

        assertThat(child.isAlive()).isFalse();
        assertThat(child.identity().isAlive()).isFalse();
        assertThat(child.end()).startsWith("ended with exit code");
    }

    @Test
    void isMadeToEndWhenItWillNot() {
        Child child = start("trap '' TERM; echo ready; while :; do sleep 1; done");
        while (new LogFile(folder.resolve("sample.log")).tail(1).isEmpty()) {
            Thread.onSpinWait();
        }

        child.stop(Duration.ofMillis(300));

        assertThat(child.isAlive()).isFalse();
    }

    private Child start(String script) {
        return Child.start(new Command(
                "sample",
                List.of("sh", "-c", script),
                Map.of("WORD", "from the environment"),
                folder,
                folder.resolve("sample.log")));
    }
}
