package io.mayfly.standalone.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.standalone.process.Child;
import io.mayfly.standalone.process.Command;
import io.mayfly.standalone.process.RunState;
import io.mayfly.standalone.process.RunState.Phase;
import io.mayfly.standalone.process.RunState.Recorded;
import io.mayfly.standalone.process.StateFile;
import io.mayfly.standalone.server.Preparation;
import io.mayfly.standalone.server.Server;
import io.mayfly.standalone.server.Servers;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real processes under watch, with a time of day that stands still and pauses that end when the test says so. */
@Timeout(120)
class WatchTest {
    private static final Instant NOW = Instant.parse("2026-01-01T10:00:00Z");
    private static final Recorded LAUNCHER = new Recorded("launcher", 1, Instant.EPOCH, 0, 0);
    private static final String LIVES = "exec sleep 600";
    private static final String DIES = "echo last words; exit 3";
    private static final String CANNOT_BE_STARTED = "";

    @TempDir
    Path folder = Path.of("");

    private final BlockingQueue<Duration> rests = new LinkedBlockingQueue<>();
    private final Semaphore restsOver = new Semaphore(0);
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Progress progress = new Progress(new PrintStream(said, true, StandardCharsets.UTF_8));
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private StateFile file;
    private RunningProcesses processes;

    /** A shell script as a server; healthy as soon as it was started. */
    private record Script(String name, String script, Path folder) implements Server {
        @Override
        public int port() {
            return 7;
        }

        @Override
        public List<String> needs() {
            return List.of();
        }

        @Override
        public void prepare(Preparation preparation) {
            throw new IllegalStateException("Is prepared");
        }

        @Override
        public Command command() {
            if (script.equals(CANNOT_BE_STARTED)) {
                throw new IllegalStateException("no room");
            }
            return new Command(name, List.of("sh", "-c", script), Map.of(), folder, folder.resolve(name + ".log"));
        }

        @Override
        public boolean isHealthy() {
            return true;
        }
    }

    @BeforeEach
    void beginRun() {
        file = new StateFile(folder.resolve("state.json"));
        processes = new RunningProcesses(
                file, new RunState("1.0", Phase.RUNNING, 0, "127.0.0.1", false, LAUNCHER, List.of()), progress);
    }

    @AfterEach
    void endRun() {
        processes.close().forEach(child -> child.stop(Duration.ofSeconds(10)));
        threads.shutdownNow();
    }

    @Test
    void startsADyingServerAgainForEverAfterGrowingPausesAndLeavesTheOthersAlone() throws InterruptedException {
        Child mariadb = watch(LIVES, DIES).getFirst();
        restsOver.release(1000);

        assertThat(nextRests(10)).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L, 60L);
        assertThat(mariadb.isAlive()).isTrue();
        assertThat(recorded("mariadb").restarts()).isZero();
    }

    @Test
    void tellsHowOftenADeadServerWasStartedAgainAndWhenItIsNext() throws InterruptedException {
        watch(LIVES, DIES);

        nextRests(1);
        Recorded first = recorded("gateway");
        restsOver.release();
        nextRests(1);
        Recorded second = recorded("gateway");

        assertThat(first.restarts()).isZero();
        assertThat(first.nextStart()).isEqualTo(NOW.plusSeconds(1));
        assertThat(second.restarts()).isEqualTo(1);
        assertThat(second.nextStart()).isEqualTo(NOW.plusSeconds(2));
        assertThat(recorded("mariadb").nextStart()).isNull();
    }

    @Test
    void saysItInOneLineForEachTry() throws InterruptedException {
        watch(LIVES, DIES);
        nextRests(1);

        assertThat(said.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("  ✗ gateway   ended with exit code 3; next start in 1 s");
    }

    @Test
    void triesAgainWhenAServerCannotEvenBeStarted() throws InterruptedException {
        watch(DIES, DIES, CANNOT_BE_STARTED);
        restsOver.release(6);
        nextRests(9);

        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("webapp    cannot be started: no room; next start in 2 s")
                .contains("mariadb   ended with exit code 3; next start in 2 s");
    }

    @Test
    void hasNothingToTellOfADeadServerThatIsBack() throws InterruptedException {
        watch(LIVES, "test -e second || { touch second; exit 1; }; echo alive; exec sleep 600");
        nextRests(1);
        restsOver.release();

        while (!said.toString(StandardCharsets.UTF_8).contains("is back")) {
            Thread.onSpinWait();
        }

        assertThat(recorded("gateway").nextStart()).isNull();
        assertThat(recorded("gateway").identity().isAlive()).isTrue();
    }

    @Test
    void leavesNoServerUnattendedWhileTheStateCannotBeWritten() throws Exception {
        watch(LIVES, DIES);
        nextRests(1);
        Files.delete(folder.resolve("state.json"));
        Files.createDirectories(folder.resolve("state.json/in-the-way"));
        restsOver.release(3);

        assertThat(nextRests(3)).containsExactly(2L, 4L, 8L);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("launcher  Cannot write");

        Files.delete(folder.resolve("state.json/in-the-way"));
        Files.delete(folder.resolve("state.json"));
        restsOver.release();
        nextRests(1);
        assertThat(recorded("gateway").restarts()).isEqualTo(4);
    }

    @Test
    void endsWithAFailureWhenAnyWatchFails() {
        Server broken = server("gateway", DIES);
        Servers servers =
                new Servers(server("mariadb", LIVES), server("keycloak", LIVES), broken, server("webapp", LIVES));
        KeptAlive.Time time = new KeptAlive.Time(() -> NOW, duration -> {
            throw new AssertionError("no time");
        });
        Watch watch = new Watch(servers, processes, progress, threads, time);
        watch.over(processes.start(server("mariadb", LIVES).command(), 7));
        watch.over(processes.start(broken.command(), 7));

        assertThatThrownBy(watch::keep)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("watch");
    }

    /** Starts MariaDB, the gateway and the webapp by these scripts and takes them under watch. */
    private List<Child> watch(String... scripts) {
        List<String> names = List.of("mariadb", "gateway", "webapp");
        List<Child> children = new ArrayList<>();
        for (int each = 0; each < scripts.length; each++) {
            String first = scripts[each].equals(CANNOT_BE_STARTED) ? DIES : scripts[each];
            children.add(processes.start(server(names.get(each), first).command(), 7));
        }
        Servers servers = new Servers(
                server("mariadb", scripts[0]),
                server("keycloak", LIVES),
                server("gateway", scripts[1]),
                server("webapp", scripts.length > 2 ? scripts[2] : LIVES));
        KeptAlive.Time time = new KeptAlive.Time(() -> NOW, this::rest);
        children.forEach(new Watch(servers, processes, progress, threads, time)::over);
        return children;
    }

    private void rest(Duration duration) throws InterruptedException {
        rests.add(duration);
        restsOver.acquire();
    }

    private Server server(String name, String script) {
        return new Script(name, script, folder);
    }

    private List<Long> nextRests(int count) throws InterruptedException {
        List<Long> seconds = new ArrayList<>();
        for (int each = 0; each < count; each++) {
            seconds.add(rests.take().toSeconds());
        }
        return seconds;
    }

    private Recorded recorded(String name) {
        return file.read().orElseThrow().servers().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
