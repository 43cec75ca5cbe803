package io.mayfly.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.standalone.process.RunState.Phase;
import io.mayfly.standalone.process.RunState.Recorded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFileTest {
    private static final Recorded LAUNCHER = new Recorded("launcher", 7, Instant.parse("2026-01-01T10:00:00Z"), 0, 0);
    private static final Recorded MARIADB = new Recorded("mariadb", 8, Instant.parse("2026-01-01T10:00:01Z"), 3307, 2);

    @TempDir
    Path folder = Path.of("");

    @Test
    void readsWhatItWrote() {
        StateFile file = new StateFile(folder.resolve("state.json"));
        RunState state = new RunState("1.0", Phase.STARTING, 10, "127.0.0.1", true, LAUNCHER, List.of())
                .withServers(List.of(MARIADB, MARIADB.downUntil(Instant.parse("2026-01-01T10:00:09Z"))))
                .withPhase(Phase.RUNNING);

        file.write(state);

        assertThat(file.read()).contains(state);
    }

    @Test
    void isEmptyBeforeTheFirstStart() {
        assertThat(new StateFile(folder.resolve("state.json")).read()).isEmpty();
    }

    @Test
    void saysWhatToDoWithAFileThatIsNoState() throws IOException {
        Path path = Files.writeString(folder.resolve("state.json"), "{\"version\":");

        assertThatThrownBy(() -> new StateFile(path).read())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("delete the file");
    }
}
