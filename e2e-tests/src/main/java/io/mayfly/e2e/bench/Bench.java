package io.mayfly.e2e.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.mayfly.e2e.client.Database;
import io.mayfly.e2e.system.Endpoints;
import io.mayfly.e2e.system.MayflyCommand;
import io.mayfly.e2e.system.RunningSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Starts a system of its own, measures, prints the figures and writes them to {@code target/bench}. Arguments: what to
 * measure ({@code smtp}, {@code create}, {@code latency}; these without one; {@code grow}, and {@code grow10m} up to ten
 * million) and the number of rounds.
 */
public final class Bench {
    private static final int ROUNDS = 5;
    private static final int WAITED_FOR = 3_000;
    private static final Set<String> ALL = Set.of("smtp", "create", "latency");

    private static final String GROW = "grow";
    private static final String GROW_MOST = "grow10m";

    private final RunningSystem system;
    private final Organisation organisation;
    private final Database database;

    private record Report(
            String at,
            Machine machine,
            Map<String, String> versions,
            double startSeconds,
            Map<String, Object> measured) {}

    private Bench(RunningSystem system) {
        Endpoints.Database rows = system.endpoints().database();
        this.system = system;
        this.organisation = Organisation.in(system);
        this.database = new Database(rows.url(), rows.user(), Path.of(rows.passwordFile()));
    }

    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        Set<String> wanted = new TreeSet<>();
        int rounds = ROUNDS;
        for (String argument : String.join(" ", arguments).strip().split("\\s+")) {
            if (ALL.contains(argument) || argument.equals(GROW) || argument.equals(GROW_MOST)) {
                wanted.add(argument);
            } else if (argument.matches("[1-9][0-9]{0,2}")) {
                rounds = Integer.parseInt(argument);
            } else if (!argument.isEmpty()) {
                say("%s is nothing to measure: smtp, create, latency, grow, grow10m, and a number of rounds", argument);
                return;
            }
        }
        Machine machine = Machine.here();
        say(
                "%s, %d cores, %d MiB, %s, Java %s",
                machine.processor(), machine.cores(), machine.memoryMebibytes(), machine.system(), machine.java());
        try (RunningSystem system = RunningSystem.startFresh("bench-data")) {
            new Bench(system).run(machine, wanted.isEmpty() ? ALL : wanted, rounds);
        }
    }

    private void run(Machine machine, Set<String> wanted, int rounds)
            throws IOException, InterruptedException, SQLException {
        Map<String, String> versions = versions();
        say("%s", versions);
        say("started in %.1f s", system.startTook().toMillis() / 1000.0);
        Map<String, Object> measured = new TreeMap<>();
        if (wanted.contains("smtp")) {
            new Recipients(organisation.api(), organisation.domain()).make(SmtpBench.MAILBOXES);
            Optional<SmtpBench> bench = SmtpBench.over(system, database, organisation.domain());
            if (bench.isPresent()) {
                measured.put("smtp", bench.get().run(rounds));
            }
        }
        if (wanted.contains("latency")) {
            measured.put("waitMillis", latency());
        }
        if (wanted.contains("create")) {
            measured.put("create", new CreationBench(system, organisation).run());
        }
        if (wanted.contains(GROW) || wanted.contains(GROW_MOST)) {
            int most = wanted.contains(GROW_MOST) ? GrowBench.MOST : GrowBench.MANY;
            measured.put("grow", new GrowBench(system, organisation, database).run(most));
        }
        write(new Report(
                Instant.now().toString(), machine, versions, system.startTook().toMillis() / 1000.0, measured));
    }

    private WaitLatency.Figures latency() throws InterruptedException {
        WaitLatency latency = new WaitLatency(system, organisation);
        latency.measure(WAITED_FOR * 2);
        WaitLatency.Figures waits = latency.measure(WAITED_FOR);
        say(
                "from 250 to the waiting call's answer, %d mails, %.0f/s: p50 %.1f ms, p99 %.1f ms, highest %.1f ms, %.1f ms of CPU a mail",
                waits.mails(), waits.mailsPerSecond(), waits.p50(), waits.p99(), waits.highest(), waits.cpuMillis());
        return waits;
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

    static void say(String words, Object... values) {
        System.out.println(String.format(Locale.ROOT, words, values));
    }
}
