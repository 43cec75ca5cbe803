package io.mayfly.e2e.bench;

import io.mayfly.e2e.client.Api;
import io.mayfly.e2e.client.Database;
import io.mayfly.e2e.system.RunningSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Mails a second that are accepted, sealed and committed, beside Postfix that looks its mailboxes up in the same database
 * and delivers to maildirs, and beside a sink; cold and warm; and what plain JDBC makes of the same rows.
 */
final class SmtpBench {
    static final int MAILBOXES = 900;
    private static final int ONE_BY_ONE = 300;

    /** The virtual machine goes on getting faster for so many; how it begins is measured by itself. */
    private static final int WARM_UP = 40_000;

    private static final int WARM_UP_OF_ALL = 4_000;
    private static final int COLD_MAILS = 500;

    /** Which of the loads is sent to a cold gateway. */
    private static final int COLD_LOAD = 1;

    private static final Duration COLD = Duration.ofSeconds(10);
    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration GLANCE = Duration.ofMillis(20);
    private static final int OK = 200;

    private final RunningSystem system;
    private final Database database;
    private final String domain;
    private final PostfixTools tools;
    private final Letter small;
    private final Letter large;

    /**
     * The figures of one run.
     *
     * @param cold mails a second in the first 10 s after a start, ten sessions
     * @param toLimit our highest rate of small mails over the best of plain JDBC that writes one message a transaction
     * @param gatheredToSingle plain JDBC's best with many messages a transaction over its best with one
     */
    record Report(
            double cold,
            double coldToWarm,
            double toLimit,
            double gatheredToSingle,
            List<Comparison.Figures> loads,
            List<JdbcLimit.Figures> plainJdbc) {}

    private SmtpBench(RunningSystem system, Database database, String domain, PostfixTools tools) throws IOException {
        this.system = system;
        this.database = database;
        this.domain = domain;
        this.tools = tools;
        Path folder = Files.createTempDirectory("mayfly-letters");
        this.small = Letter.written(folder, 6, 1);
        this.large = Letter.written(folder, 50, 2);
    }

    static Optional<SmtpBench> over(RunningSystem system, Database database, String domain) throws IOException {
        Optional<PostfixTools> tools = PostfixTools.onThisMachine();
        if (tools.isEmpty()) {
            Bench.say("smtp-source and smtp-sink (Debian package postfix) are not there: mail is not measured");
            return Optional.empty();
        }
        return Optional.of(new SmtpBench(system, database, domain, tools.get()));
    }

    Report run(int rounds) throws IOException, InterruptedException, SQLException {
        MayflyPeer mayfly = new MayflyPeer(system, tools, database, domain);
        double cold = cold(mayfly);
        List<Peer> peers = new ArrayList<>(List.of(mayfly));
        if (PostfixPeer.isPossible()) {
            peers.add(PostfixPeer.start(system, tools, domain, MAILBOXES));
        } else {
            Bench.say("Postfix (Debian packages postfix and postfix-mysql, as root) is not there to compare with");
        }
        peers.add(new SinkPeer(tools, tools.startSink(), domain));
        try {
            Comparison comparison = new Comparison(peers);
            warmUp(comparison, WARM_UP_OF_ALL);
            warmUp(new Comparison(List.of(mayfly)), WARM_UP);
            List<Comparison.Figures> figures = new ArrayList<>();
            for (Load load : loads()) {
                figures.add(comparison.measure(load, rounds));
                Bench.say("%s", words(figures.getLast()));
            }
            double warm =
                    figures.get(COLD_LOAD).peers().getFirst().mailsPerSecond().median();
            Bench.say("cold: %.0f/s in the first 10 s after a start, %.2f of warm", cold, cold / warm);
            return report(cold, cold / warm, figures, plainJdbc());
        } finally {
            peers.forEach(Peer::close);
        }
    }

    private static Report report(
            double cold, double coldToWarm, List<Comparison.Figures> loads, List<JdbcLimit.Figures> plainJdbc) {
        double ours = loads.stream()
                .mapToDouble(load -> load.peers().getFirst().mailsPerSecond().median())
                .max()
                .orElseThrow();
        double single = best(plainJdbc, 1, 1);
        double gathered = best(plainJdbc, 2, Integer.MAX_VALUE);
        Bench.say(
                "ours to the best of plain JDBC with one message a transaction: %.2f; with many to with one: %.1f",
                ours / single, gathered / single);
        return new Report(cold, coldToWarm, ours / single, gathered / single, loads, plainJdbc);
    }

    private static double best(List<JdbcLimit.Figures> all, int from, int to) {
        return all.stream()
                .filter(one -> one.messagesATransaction() >= from && one.messagesATransaction() <= to)
                .mapToDouble(JdbcLimit.Figures::messagesPerSecond)
                .max()
                .orElseThrow();
    }

    private void warmUp(Comparison comparison, int mails) {
        for (int sent = 0; sent < mails; sent += 2 * MAILBOXES) {
            comparison.warmUp(new Load(small, 10, true, false, MAILBOXES));
            comparison.warmUp(new Load(small, 50, false, false, MAILBOXES));
        }
    }

    private List<Load> loads() {
        List<Load> loads = new ArrayList<>();
        for (boolean tls : new boolean[] {false, true}) {
            for (Letter letter : List.of(small, large)) {
                for (boolean reused : new boolean[] {false, true}) {
                    loads.add(new Load(letter, 1, reused, tls, ONE_BY_ONE));
                    loads.add(new Load(letter, 10, reused, tls, MAILBOXES));
                    loads.add(new Load(letter, 50, reused, tls, MAILBOXES));
                }
            }
        }
        return loads;
    }

    /** The gateway ends, and comes again by its launcher: once for its class archive, and then to be measured. */
    private double cold(MayflyPeer mayfly) {
        for (int starts = 0; starts < 2; starts++) {
            system.end("gateway");
            awaitReady();
        }
        long begun = System.nanoTime();
        int mails = 0;
        Load load = new Load(small, 10, false, false, COLD_MAILS);
        while (System.nanoTime() - begun < COLD.toNanos()) {
            mayfly.take(load);
            mails += COLD_MAILS;
        }
        return mails * 1e9 / (System.nanoTime() - begun);
    }

    private void awaitReady() {
        Api gateway = Api.at(system.endpoints().metrics().gateway().replace("/metrics", ""));
        long end = System.nanoTime() + START.toNanos();
        while (!isReady(gateway)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("The gateway did not come again");
            }
            PostfixTools.pause(GLANCE);
        }
    }

    private static boolean isReady(Api gateway) {
        try {
            return gateway.get("/health/ready").status() == OK;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    private List<JdbcLimit.Figures> plainJdbc() throws IOException, SQLException, InterruptedException {
        JdbcLimit limit = new JdbcLimit(system.endpoints().database());
        List<JdbcLimit.Figures> all = new ArrayList<>();
        for (int[] form : new int[][] {{1, 1}, {4, 1}, {16, 1}, {2, 16}, {2, 64}}) {
            all.add(limit.measure(form[0], form[1]));
            Bench.say(
                    "plain JDBC, %d connections, %d messages a transaction: %.0f/s",
                    form[0], form[1], all.getLast().messagesPerSecond());
        }
        return all;
    }

    private static String words(Comparison.Figures figures) {
        return figures.load() + ": "
                + figures.peers().stream().map(SmtpBench::words).collect(Collectors.joining("; "));
    }

    private static String words(Comparison.Measured measured) {
        return String.format(
                Locale.ROOT,
                "%s %s/s, ours to it %s, %.2f ms of CPU a mail",
                measured.peer(),
                spread(measured.mailsPerSecond(), "%.0f"),
                spread(measured.oursToTheirs(), "%.2f"),
                measured.cpuMillisPerMail().median());
    }

    private static String spread(Series series, String format) {
        String all = format + " (" + format + "–" + format + ")";
        return String.format(Locale.ROOT, all, series.median(), series.lowest(), series.highest());
    }
}
