package io.mayfly.e2e.bench;

import io.mayfly.e2e.client.Database;
import io.mayfly.e2e.system.Endpoints;
import io.mayfly.e2e.system.RunningSystem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How many mails a second are accepted and committed, beside a sink that accepts as many as the machine lets it. Rounds
 * alternate between the two, so that other work on the machine burdens both alike.
 */
final class Throughput {
    private static final double MILLIS = 1e6;

    private final RunningSystem system;
    private final PostfixTools tools;
    private final Database database;
    private final String recipient;

    /**
     * The figures of one load.
     *
     * @param mayfly mails a second
     * @param sink mails a second
     * @param ratio of the medians
     * @param cpuMillisPerMail of gateway and MariaDB together
     */
    record Figures(String load, int mails, Series mayfly, Series sink, double ratio, Series cpuMillisPerMail) {}

    private record Run(double mailsPerSecond, double cpuMillisPerMail) {}

    Throughput(RunningSystem system, PostfixTools tools, Database database, String domain) {
        this.system = system;
        this.tools = tools;
        this.database = database;
        this.recipient = Recipients.NAME + "@" + domain;
    }

    Figures measure(Load load, int rounds) {
        List<Run> ours = new ArrayList<>();
        List<Double> sinks = new ArrayList<>();
        try (PostfixTools.Sink sink = tools.startSink()) {
            for (int round = 0; round < rounds; round++) {
                ours.add(throughMayfly(load));
                Duration took = tools.send(load, "127.0.0.1", sink.port(), recipient);
                sinks.add(rate(load, took));
            }
        }
        Series mayfly = Series.of(ours.stream().map(Run::mailsPerSecond).toList());
        Series sink = Series.of(sinks);
        Series cpu = Series.of(ours.stream().map(Run::cpuMillisPerMail).toList());
        return new Figures(load.words(), load.mails(), mayfly, sink, mayfly.median() / sink.median(), cpu);
    }

    /** Warms both up. */
    void warmUp(Load load) {
        throughMayfly(load);
    }

    private Run throughMayfly(Load load) {
        Endpoints.Smtp smtp = system.endpoints().smtp();
        long stored = stored();
        Duration cpu = cpu();
        Duration took = tools.send(load, smtp.host(), smtp.port(), recipient);
        double used = cpu().minus(cpu).toNanos() / MILLIS / load.mails();
        long added = stored() - stored;
        if (added != load.mails()) {
            throw new IllegalStateException(load.mails() + " mails were accepted, but " + added + " are stored");
        }
        return new Run(rate(load, took), used);
    }

    private long stored() {
        return database.count("SELECT COUNT(*) FROM message");
    }

    private Duration cpu() {
        return cpuOf("gateway").plus(cpuOf("mariadb"));
    }

    private Duration cpuOf(String process) {
        return system.process(process).info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static double rate(Load load, Duration took) {
        return load.mails() * 1e9 / took.toNanos();
    }
}
