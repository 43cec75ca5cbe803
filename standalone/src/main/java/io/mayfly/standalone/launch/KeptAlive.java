package io.mayfly.standalone.launch;

import io.mayfly.standalone.process.Child;
import io.mayfly.standalone.server.Server;
import io.mayfly.standalone.server.Servers;
import java.time.Duration;
import java.time.InstantSource;

/**
 * One server that is started again whenever its process has ended, for ever and without a word to the others. It ends
 * when everything is being stopped.
 */
final class KeptAlive {
    private static final Duration GLANCE = Duration.ofMillis(100);

    private final Server server;
    private final Servers servers;
    private final RunningProcesses processes;
    private final Progress progress;
    private final InstantSource clock;
    private final Pause pause;
    private final RestartPolicy policy;

    /** Lets time pass. */
    @FunctionalInterface
    interface Pause {
        void of(Duration duration) throws InterruptedException;
    }

    KeptAlive(Server server, Servers servers, RunningProcesses processes, Progress progress, Time time) {
        this.server = server;
        this.servers = servers;
        this.processes = processes;
        this.progress = progress;
        this.clock = time.clock();
        this.pause = time.pause();
        this.policy = new RestartPolicy(clock);
    }

    /** What the time is and how it passes. */
    record Time(InstantSource clock, Pause pause) {
        static final Time REAL = new Time(InstantSource.system(), Thread::sleep);
    }

    /** Watches over a healthy process and its successors. */
    void from(Child first) throws InterruptedException {
        policy.healthy();
        Child child = first;
        child.waitFor();
        while (!processes.isClosed()) {
            child = successor(child, child.end());
            child.waitFor();
        }
    }

    /** Tries until a process runs that can be waited for. */
    @SuppressWarnings("checkstyle:illegalcatch") // whatever keeps it from starting now may be over at the next try
    private Child successor(Child dead, String end) throws InterruptedException {
        String why = end;
        while (true) {
            rest(dead, why);
            try {
                awaitNeeds();
                Child child = processes.start(server.command(), server.port());
                becomeHealthy(child);
                return child;
            } catch (RuntimeException e) {
                if (processes.isClosed()) {
                    return dead;
                }
                why = "cannot be started: " + e.getMessage();
            }
        }
    }

    private void rest(Child dead, String why) throws InterruptedException {
        Duration rest = policy.afterDeath();
        processes.down(dead, clock.instant().plus(rest));
        progress.trouble(server.name(), why + "; next start in " + rest.toSeconds() + " s");
        pause.of(rest);
    }

    private void awaitNeeds() throws InterruptedException {
        for (String name : server.needs()) {
            Server needed = servers.named(name).orElseThrow();
            while (!needed.isHealthy() && !processes.isClosed()) {
                pause.of(GLANCE);
            }
        }
    }

    private void becomeHealthy(Child child) throws InterruptedException {
        if (Startup.becomesHealthy(server, child, processes)) {
            policy.healthy();
            progress.going(server.name(), "is back (pid " + child.identity().pid() + ")");
        } else {
            child.stop(server.grace());
        }
    }
}
