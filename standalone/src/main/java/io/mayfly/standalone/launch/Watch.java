package io.mayfly.standalone.launch;

import io.mayfly.standalone.process.CannotStart;
import io.mayfly.standalone.process.Child;
import io.mayfly.standalone.server.Server;
import io.mayfly.standalone.server.Servers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;

/** Watches over running servers: one that dies is started again, and one that dies too often ends the run. */
final class Watch {
    private sealed interface Event {}

    private record Died(Child child) implements Event {}

    private record GivenUp(String reason) implements Event {}

    private record Asked() implements Event {}

    private final Servers servers;
    private final RunningProcesses processes;
    private final Startup startup;
    private final Progress progress;
    private final Executor threads;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final Map<String, RestartPolicy> policies = new HashMap<>();

    Watch(Servers servers, RunningProcesses processes, Startup startup, Progress progress, Executor threads) {
        this.servers = servers;
        this.processes = processes;
        this.startup = startup;
        this.progress = progress;
        this.threads = threads;
    }

    /** Takes a running child under watch. */
    void over(Child child) {
        var unused = child.onExit().thenAccept(ended -> events.add(new Died(ended)));
    }

    void stop() {
        events.add(new Asked());
    }

    /** Returns when asked to stop; ends with {@link CannotStart} when a server cannot be kept alive. */
    void keep() throws InterruptedException {
        while (true) {
            switch (events.take()) {
                case Asked asked -> {
                    return;
                }
                case GivenUp givenUp -> throw new CannotStart(givenUp.reason());
                case Died died -> revive(died.child());
            }
        }
    }

    private void revive(Child child) {
        if (processes.isClosed()) {
            return;
        }
        Server server = servers.named(child.name()).orElseThrow();
        progress.trouble(server.name(), child.obituary());
        policy(server)
                .afterDeath()
                .ifPresentOrElse(
                        pause -> threads.execute(() -> startAgain(server, pause)),
                        () -> events.add(new GivenUp(server.name()
                                + " died again and again; its last words are above. Stopping everything.")));
    }

    private RestartPolicy policy(Server server) {
        return policies.computeIfAbsent(server.name(), name -> new RestartPolicy(InstantSource.system()));
    }

    private void startAgain(Server server, Duration pause) {
        try {
            Thread.sleep(pause);
            awaitNeeds(server);
            Child child = processes.start(server.command(), server.port());
            over(child);
            if (startup.becomesHealthy(server, child)) {
                progress.going(server.name(), "is back (pid " + child.identity().pid() + ")");
            } else {
                // Its death, also one that it must be helped to, is the next event.
                child.stop(server.grace());
            }
        } catch (CannotStart e) {
            events.add(new GivenUp(String.valueOf(e.getMessage())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitNeeds(Server server) throws InterruptedException {
        for (String name : server.needs()) {
            Server needed = servers.named(name).orElseThrow();
            while (!needed.isHealthy() && !processes.isClosed()) {
                Thread.sleep(100);
            }
        }
    }
}
