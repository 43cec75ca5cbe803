package io.mayfly.standalone.launch;

import io.mayfly.standalone.process.Child;
import io.mayfly.standalone.process.RunState.Phase;
import io.mayfly.standalone.server.Server;
import io.mayfly.standalone.server.Servers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/** Stops everything in order, once: first those who take work from outside, then Keycloak, then MariaDB. */
final class Shutdown {
    private static final Duration GRACE_OF_A_BUILD = Duration.ofSeconds(5);

    private final Servers servers;
    private final RunningProcesses processes;
    private final Progress progress;
    private boolean done;

    Shutdown(Servers servers, RunningProcesses processes, Progress progress) {
        this.servers = servers;
        this.processes = processes;
        this.progress = progress;
    }

    synchronized void run() {
        if (done) {
            return;
        }
        List<Child> children = processes.close();
        String keycloak = servers.keycloak().name();
        String mariadb = servers.mariadb().name();
        stopTogether(children, name -> !name.equals(keycloak) && !name.equals(mariadb));
        stopTogether(children, keycloak::equals);
        stopTogether(children, mariadb::equals);
        if (!processes.isRunning()) {
            // Those of a start that was given up know few classes, and would never be replaced.
            servers.all().forEach(Server::forgetClassArchive);
        }
        processes.phase(Phase.STOPPED);
        done = true;
    }

    private void stopTogether(List<Child> children, Predicate<String> named) {
        children.parallelStream()
                .filter(child -> named.test(child.name()) && child.isAlive())
                .forEach(this::stop);
        children.stream().filter(child -> named.test(child.name())).forEach(processes::forget);
    }

    private void stop(Child child) {
        Instant start = Instant.now();
        child.stop(servers.named(child.name()).map(Server::grace).orElse(GRACE_OF_A_BUILD));
        progress.stopped(child.name(), Duration.between(start, Instant.now()));
    }
}
