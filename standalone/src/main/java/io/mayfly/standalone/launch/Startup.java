package io.mayfly.standalone.launch;

import io.mayfly.standalone.layout.Secrets;
import io.mayfly.standalone.layout.Setup;
import io.mayfly.standalone.process.CannotStart;
import io.mayfly.standalone.process.Child;
import io.mayfly.standalone.process.LogFile;
import io.mayfly.standalone.server.Server;
import io.mayfly.standalone.server.Servers;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;

/**
 * Brings the servers up as early as each can be: all are prepared side by side; MariaDB starts first, then its schema is
 * brought up to date while Keycloak starts, then the gateway and the webapp start together.
 */
final class Startup {
    private final Setup setup;
    private final Secrets secrets;
    private final RunningProcesses processes;
    private final Progress progress;
    private final Executor threads;
    private final CompletableFuture<Void> failure = new CompletableFuture<>();

    Startup(Setup setup, Secrets secrets, RunningProcesses processes, Progress progress, Executor threads) {
        this.setup = setup;
        this.secrets = secrets;
        this.processes = processes;
        this.progress = progress;
        this.threads = threads;
    }

    /** Returns when all are healthy; the first that fails ends the start. */
    void run(Servers servers) throws InterruptedException {
        CompletableFuture<Void> database = step(() -> launch(servers.mariadb()), prepared(servers.mariadb()));
        CompletableFuture<Void> schema = step(this::bringSchemaUpToDate, database);
        CompletableFuture<Void> keycloak =
                step(() -> launch(servers.keycloak()), database, prepared(servers.keycloak()));
        CompletableFuture<Void> gateway = step(() -> launch(servers.gateway()), schema, prepared(servers.gateway()));
        CompletableFuture<Void> webapp = step(() -> launch(servers.webapp()), schema, prepared(servers.webapp()));
        try {
            CompletableFuture.anyOf(failure, CompletableFuture.allOf(keycloak, gateway, webapp))
                    .get();
        } catch (ExecutionException e) {
            throw rethrown(e);
        }
    }

    /** Starts one server and waits until it is healthy. */
    private void launch(Server server) {
        Instant start = Instant.now();
        Child child = processes.start(server.command(), server.port());
        if (!becomesHealthy(server, child, processes)) {
            throw whyNot(server, child);
        }
        progress.ready(server.name(), Duration.between(start, Instant.now()), child.identity(), server.port());
    }

    private void bringSchemaUpToDate() {
        Instant start = Instant.now();
        int applied = new SchemaMigration(setup, secrets).run();
        progress.done("schema", applied + " migrations applied", Duration.between(start, Instant.now()));
    }

    private CompletableFuture<Void> prepared(Server server) {
        return step(() -> {
            new LogFile(setup.data().log(server.name())).rotate();
            server.prepare(new WatchedPreparation(server, processes, progress));
        });
    }

    private CompletableFuture<Void> step(Runnable work, CompletableFuture<?>... needs) {
        CompletableFuture<Void> step = CompletableFuture.allOf(needs).thenRunAsync(work, threads);
        step.whenComplete((done, trouble) -> {
            if (trouble != null) {
                failure.completeExceptionally(trouble);
            }
        });
        return step;
    }

    /** Waits until the server is healthy; false when its process died, the time is over or everything is being stopped. */
    static boolean becomesHealthy(Server server, Child child, RunningProcesses processes) {
        Instant deadline = Instant.now().plus(server.startLimit());
        while (!server.isHealthy()) {
            if (!child.isAlive() || processes.isClosed() || Instant.now().isAfter(deadline)) {
                return false;
            }
            pause();
        }
        return true;
    }

    private CannotStart whyNot(Server server, Child child) {
        if (processes.isClosed()) {
            return new CannotStart("The start was given up.");
        }
        return new CannotStart(
                child.isAlive()
                        ? server.name() + " was not ready after "
                                + server.startLimit().toSeconds() + " s; see "
                                + setup.data().log(server.name())
                        : child.obituary());
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The start was given up.", e);
        }
    }

    /** What really went wrong, below the wrappings of the steps that waited for it. */
    private static RuntimeException rethrown(ExecutionException trouble) {
        Throwable cause = trouble;
        while ((cause instanceof ExecutionException || cause instanceof CompletionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
    }
}
