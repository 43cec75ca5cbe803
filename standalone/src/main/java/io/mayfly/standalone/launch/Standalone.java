package io.mayfly.standalone.launch;

import io.mayfly.standalone.demo.Demo;
import io.mayfly.standalone.keycloak.KeycloakAdmin;
import io.mayfly.standalone.keycloak.RealmClients;
import io.mayfly.standalone.layout.Endpoints;
import io.mayfly.standalone.layout.Installation;
import io.mayfly.standalone.layout.Secrets;
import io.mayfly.standalone.layout.Setup;
import io.mayfly.standalone.layout.Versions;
import io.mayfly.standalone.process.CannotStart;
import io.mayfly.standalone.process.DataLock;
import io.mayfly.standalone.process.Leftovers;
import io.mayfly.standalone.process.LogFile;
import io.mayfly.standalone.process.PortCheck;
import io.mayfly.standalone.process.Preflight;
import io.mayfly.standalone.process.ProcessIdentity;
import io.mayfly.standalone.process.RunState;
import io.mayfly.standalone.process.RunState.Phase;
import io.mayfly.standalone.process.RunState.Recorded;
import io.mayfly.standalone.process.StateFile;
import io.mayfly.standalone.server.Servers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** One run of the whole system, from the first check to the last process stopped. */
public final class Standalone {
    private final Setup setup;
    private final Installation installation;
    private final Progress progress;

    public Standalone(Setup setup, Installation installation, Progress progress) {
        this.setup = setup;
        this.installation = installation;
        this.progress = progress;
    }

    /** Runs until somebody asks for the end; throws {@link CannotStart} when it cannot start. */
    public void run() throws InterruptedException {
        Instant start = Instant.now();
        Preflight.refusePlatform(System.getProperty("os.name"), System.getProperty("os.arch"));
        Preflight.refuseFolder(setup.data().root());
        setup.data().create();
        try (DataLock lock = DataLock.tryTake(setup.data().lock()).orElseThrow(this::runsAlready)) {
            keepLog();
            StateFile file = new StateFile(setup.data().state());
            new Leftovers(file).stop(left -> progress.going("before", "stopping " + left + ", left by a killed run"));
            PortCheck.refuseTaken(setup.ports(), setup.bind());
            Secrets secrets = Secrets.in(setup.data());
            RunningProcesses processes = new RunningProcesses(file, firstState(), progress);
            runLocked(secrets, processes, start);
        }
    }

    /** In the background, what is printed goes to the log already. */
    private void keepLog() {
        if (Background.isHere()) {
            return;
        }
        LogFile log = new LogFile(setup.data().log(Background.NAME));
        log.rotate();
        progress.alsoTo(log.stream());
    }

    private void runLocked(Secrets secrets, RunningProcesses processes, Instant start) throws InterruptedException {
        Servers servers = Servers.of(setup, secrets, installation);
        Shutdown shutdown = new Shutdown(servers, processes, progress);
        Thread hook = new Thread(shutdown::run, "shutdown");
        Runtime.getRuntime().addShutdownHook(hook);
        try (ExecutorService threads =
                Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory())) {
            Startup startup = new Startup(setup, secrets, processes, progress, threads);
            Watch watch = new Watch(servers, processes, progress, threads, KeptAlive.Time.REAL);
            try {
                startup.run(servers);
                furnish(secrets);
                processes.children().forEach(watch::over);
                processes.phase(Phase.RUNNING);
                progress.say(Welcome.text(setup, secrets, Duration.between(start, Instant.now()), Background.isHere()));
                watch.keep();
            } finally {
                shutdown.run();
                threads.shutdownNow();
            }
        }
    }

    /** What can be done only once everything runs: Keycloak's clients as this start wants them, endpoints, demonstration. */
    private void furnish(Secrets secrets) {
        KeycloakAdmin keycloak = new KeycloakAdmin(setup, secrets);
        new RealmClients(setup, secrets, keycloak).apply();
        Endpoints endpoints = new Endpoints(setup, secrets);
        endpoints.write();
        if (setup.demo()) {
            Instant start = Instant.now();
            endpoints.write(new Demo(setup, secrets, keycloak).fill());
            progress.done("demo", "tenants, people and mail", Duration.between(start, Instant.now()));
        }
    }

    private RunState firstState() {
        ProcessIdentity self = ProcessIdentity.of(ProcessHandle.current());
        return new RunState(
                Versions.ofThisBuild().mayfly(),
                Phase.STARTING,
                setup.ports().offset(),
                setup.bind(),
                setup.demo(),
                new Recorded(Background.NAME, self.pid(), self.startedAt(), 0, 0),
                List.of());
    }

    private CannotStart runsAlready() {
        return new CannotStart("Mayfly runs already in " + setup.data().root()
                + ". See ./mayfly status, stop it with ./mayfly down, or give another folder with --data.");
    }
}
