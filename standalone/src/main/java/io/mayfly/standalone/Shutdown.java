package io.mayfly.standalone;

import io.mayfly.standalone.process.Child;
import io.mayfly.standalone.process.RunState.Phase;
import io.mayfly.standalone.server.Keycloak;
import io.mayfly.standalone.server.MariaDb;
import io.mayfly.standalone.server.Server;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/** Stops everything in order, once: first those who take work from outside, then Keycloak, then MariaDB. */
final class Shutdown {
    private static final Duration GRACE_OF_A_BUILD = Duration.ofSeconds(5);

    private final Servers servers;
    private final Crew crew;
    private final Progress progress;
    private boolean done;

    Shutdown(Servers servers, Crew crew, Progress progress) {
        this.servers = servers;
        this.crew = crew;
        this.progress = progress;
    }

    synchronized void run() {
        if (done) {
            return;
        }
        List<Child> children = crew.close();
        stopTogether(children, name -> !name.equals(Keycloak.NAME) && !name.equals(MariaDb.NAME));
        stopTogether(children, Keycloak.NAME::equals);
        stopTogether(children, MariaDb.NAME::equals);
        if (!crew.isRunning()) {
            // Those of a start that was given up know few classes, and would never be replaced.
            servers.all().forEach(Server::forgetClassArchive);
        }
        crew.phase(Phase.STOPPED);
        done = true;
    }

    private void stopTogether(List<Child> children, Predicate<String> named) {
        children.parallelStream()
                .filter(child -> named.test(child.name()) && child.isAlive())
                .forEach(this::stop);
        children.stream().filter(child -> named.test(child.name())).forEach(crew::dismiss);
    }

    private void stop(Child child) {
        Instant start = Instant.now();
        child.stop(servers.named(child.name()).map(Server::grace).orElse(GRACE_OF_A_BUILD));
        progress.stopped(child.name(), Duration.between(start, Instant.now()));
    }
}
