package io.mayfly.e2e.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.mayfly.e2e.client.Api;
import io.mayfly.e2e.client.Database;
import io.mayfly.e2e.system.Endpoints;
import io.mayfly.e2e.system.MayflyCommand;
import io.mayfly.e2e.system.RunningSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Starts a system of its own, measures, prints the figures and writes them to {@code target/bench}. Takes an optional
 * number of rounds (default 3).
 */
public final class Bench {
    private static final int ROUNDS = 3;
    private static final int ONE_BY_ONE = 300;
    private static final int MANY = 1500;
    private static final int WAITED_FOR = 100;

    private final RunningSystem system;
    private final Endpoints.Tenant tenant;
    private final Api api;
    private final Database database;

    private record Report(
            String at,
            Machine machine,
            Map<String, String> versions,
            double startSeconds,
            double addressesPerSecond,
            List<Throughput.Figures> throughput,
            WaitLatency.Figures waitMillis) {}

    private Bench(RunningSystem system) {
        Endpoints endpoints = system.endpoints();
        Endpoints.Database rows = endpoints.database();
        this.system = system;
        this.tenant = endpoints.tenant("acme");
        this.api = Api.at(endpoints.api()).withKey(tenant.apiKey());
        this.database = new Database(rows.url(), rows.user(), Path.of(rows.passwordFile()));
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int rounds = arguments.length == 0 || arguments[0].isBlank() ? ROUNDS : Integer.parseInt(arguments[0]);
        Machine machine = Machine.here();
        say(
                "%s, %d cores, %d MiB, %s, Java %s",
                machine.processor(), machine.cores(), machine.memoryMebibytes(), machine.system(), machine.java());
        try (RunningSystem system = RunningSystem.startFresh("bench-data")) {
            new Bench(system).run(machine, rounds);
        }
    }

    private void run(Machine machine, int rounds) throws IOException, InterruptedException {
        Map<String, String> versions = versions();
        say("%s", versions);
        say("started in %.1f s", system.startTook().toMillis() / 1000.0);
        Duration making = new Recipients(api, tenant.domain()).make(MANY);
        double made = MANY * 1e9 / making.toNanos();
        say("addresses made by API, 8 callers: %.0f/s", made);
        List<Throughput.Figures> throughput = throughput(rounds);
        WaitLatency latency = new WaitLatency(api, system.endpoints().smtp(), tenant.domain());
        latency.measure(WAITED_FOR / 2);
        WaitLatency.Figures waits = latency.measure(WAITED_FOR);
        say(
                "from 250 to the waiting call's answer, %d mails: p50 %.1f ms, p99 %.1f ms, highest %.1f ms",
                waits.mails(), waits.p50(), waits.p99(), waits.highest());
        write(new Report(
                Instant.now().toString(),
                machine,
                versions,
                system.startTook().toMillis() / 1000.0,
                made,
                throughput,
                waits));
    }

    private List<Throughput.Figures> throughput(int rounds) {
        Optional<PostfixTools> tools = PostfixTools.onThisMachine();
        if (tools.isEmpty()) {
            say("smtp-source and smtp-sink (Debian package postfix) are not there: throughput is not measured");
            return List.of();
        }
        Throughput throughput = new Throughput(system, tools.get(), database, tenant.domain());
        throughput.warmUp(new Load(10, false, MANY));
        throughput.warmUp(new Load(10, true, MANY));
        List<Throughput.Figures> all = new ArrayList<>();
        for (boolean reused : new boolean[] {false, true}) {
            for (int sessions : new int[] {1, 10, 50}) {
                Load load = new Load(sessions, reused, sessions == 1 ? ONE_BY_ONE : MANY);
                Throughput.Figures figures = throughput.measure(load, rounds);
                all.add(figures);
                say(
                        "5 KB, %s: Mayfly %s/s, smtp-sink %s/s, ratio %.2f, %.1f ms of CPU a mail",
                        figures.load(),
                        spread(figures.mayfly()),
                        spread(figures.sink()),
                        figures.ratio(),
                        figures.cpuMillisPerMail().median());
            }
        }
        return all;
    }

    private static String spread(Series series) {
        return String.format(Locale.ROOT, "%.0f (%.0f–%.0f)", series.median(), series.lowest(), series.highest());
    }

    private Map<String, String> versions() {
        Map<String, String> versions = new TreeMap<>();
        versions.put("mariadb", database.column("SELECT VERSION()").getFirst());
        versions.put(
                "mayfly",
                MayflyCommand.ofThisCheckout()
                        .run(Duration.ofMinutes(1), List.of("version"))
                        .output()
                        .strip());
        return versions;
    }

    private static void write(Report report) throws IOException {
        Path folder = Files.createDirectories(MayflyCommand.folder().resolve("bench"));
        Path file = folder.resolve(report.at().replace(':', '-') + ".json");
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), report);
        say("written to %s", file);
    }

    private static void say(String words, Object... values) {
        System.out.println(String.format(Locale.ROOT, words, values));
    }
}
