package io.mayfly.e2e.bench;

import io.mayfly.e2e.client.Database;
import io.mayfly.e2e.system.Endpoints;
import io.mayfly.e2e.system.RunningSystem;
import java.time.Duration;
import java.util.stream.Stream;

/** The running Mayfly; what it answers 250 to is stored, which is counted. */
record MayflyPeer(RunningSystem system, PostfixTools tools, Database database, String domain) implements Peer {
    @Override
    public String name() {
        return "Mayfly";
    }

    @Override
    public Run take(Load load) {
        Endpoints.Smtp smtp = system.endpoints().smtp();
        long stored = stored();
        long cpu = cpu();
        Duration took = tools.send(load, smtp.host(), smtp.port(), Recipients.NAME + "@" + domain);
        double used = (double) (cpu() - cpu) / load.mails();
        long added = stored() - stored;
        if (added != load.mails()) {
            throw new IllegalStateException(load.mails() + " mails were accepted, but " + added + " are stored");
        }
        return new Run(load.rate(took.toNanos()), used);
    }

    private long stored() {
        return database.count("SELECT COUNT(*) FROM message");
    }

    private long cpu() {
        return CpuTime.millis(Stream.of(system.process("gateway"), system.process("mariadb")));
    }

    @Override
    public void close() {
        // The system is ended by who has started it.
    }
}
