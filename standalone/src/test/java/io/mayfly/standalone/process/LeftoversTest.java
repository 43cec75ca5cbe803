package io.mayfly.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.standalone.process.RunState.Phase;
import io.mayfly.standalone.process.RunState.Recorded;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LeftoversTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void stopsWhatAKilledRunLeftTheLastStartedFirst() {
        Child database = sleeper("mariadb");
        Child gateway = sleeper("gateway");
        List<String> told = new ArrayList<>();

        int stopped = leftovers(record(database), record(gateway)).stop(told::add);

        assertThat(stopped).isEqualTo(2);
        assertThat(told.getFirst()).startsWith("gateway");
        assertThat(database.identity().isAlive()).isFalse();
        assertThat(gateway.identity().isAlive()).isFalse();
    }

    @Test
    void leavesAStrangerAliveThatGotThePid() {
        Child stranger = sleeper("stranger");
        Instant longAgo = stranger.identity().startedAt().minus(Duration.ofHours(1));

        int stopped = leftovers(new Recorded("mariadb", stranger.identity().pid(), longAgo, 0, 0))
                .stop(name -> {});

        assertThat(stopped).isZero();
        assertThat(stranger.isAlive()).isTrue();
        stranger.stop(Duration.ofSeconds(10));
    }

    private Leftovers leftovers(Recorded... servers) {
        StateFile file = new StateFile(folder.resolve("state.json"));
        Recorded launcher = new Recorded("launcher", 1, Instant.EPOCH, 0, 0);
        file.write(new RunState("1.0", Phase.RUNNING, 0, "127.0.0.1", false, launcher, List.of(servers)));
        return new Leftovers(file);
    }

    private static Recorded record(Child child) {
        return new Recorded(
                child.name(), child.identity().pid(), child.identity().startedAt(), 0, 0);
    }

    private Child sleeper(String name) {
        return Child.start(new Command(name, List.of("sleep", "600"), Map.of(), folder, folder.resolve(name + ".log")));
    }
}
