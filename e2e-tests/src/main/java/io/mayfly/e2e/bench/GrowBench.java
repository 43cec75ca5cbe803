package io.mayfly.e2e.bench;

import io.mayfly.e2e.client.Database;
import io.mayfly.e2e.client.SmtpConversation;
import io.mayfly.e2e.system.Endpoints;
import io.mayfly.e2e.system.RunningSystem;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** What becomes of single calls as one organisation's addresses grow in number: each time, and how it is to that with few. */
final class GrowBench {
    static final int FEW = 10_000;
    static final int MANY = 1_000_000;
    static final int MOST = 10_000_000;
    private static final int TIMES = 60;
    private static final int RECIPIENTS = 20;
    private static final double MILLIS = 1e6;

    private final RunningSystem system;
    private final Organisation organisation;
    private final Database database;
    private final List<String> recipients = new ArrayList<>();

    /**
     * The figures of one size.
     *
     * @param bytesAnAddress of all its rows and their indexes
     */
    record Figures(int addresses, double fillSeconds, long bytesAnAddress, List<Calls> calls) {}

    /**
     * What calls of one kind took.
     *
     * @param toFew the median over that with few
     */
    record Calls(String what, Series millis, double toFew) {}

    GrowBench(RunningSystem system, Organisation organisation, Database database) {
        this.system = system;
        this.organisation = organisation;
        this.database = database;
    }

    List<Figures> run(int most) throws IOException, SQLException {
        for (int i = 0; i < RECIPIENTS; i++) {
            recipients.add(organisation
                    .api()
                    .post("/temp-emails", Map.of("domain", organisation.domain(), "expiresIn", "1h"))
                    .expecting(201)
                    .json()
                    .path("address")
                    .asText());
        }
        ManyAddresses addresses = ManyAddresses.of(system.endpoints().database(), organisation.domain());
        List<Figures> all = new ArrayList<>();
        for (int size : new int[] {FEW, MANY, MOST}) {
            if (size <= most) {
                long begun = System.nanoTime();
                addresses.fillUpTo(size);
                double seconds = (System.nanoTime() - begun) / (MILLIS * 1000);
                all.add(measured(size, seconds, all));
                say(all.getLast());
            }
        }
        return all;
    }

    private Figures measured(int size, double fillSeconds, List<Figures> before) throws IOException {
        List<Calls> few = before.isEmpty() ? List.of() : before.getFirst().calls();
        List<Calls> calls = new ArrayList<>();
        add("RCPT decision", recipients(), few, calls);
        add("first page of the list", calls(i -> ""), few, calls);
        add("page of a filter", calls(i -> "&purpose=ticket"), few, calls);
        add("page of a label that few have", calls(i -> "&label=" + ManyAddresses.RARE), few, calls);
        add("search that finds one", calls(i -> "&q=" + encoded(ManyAddresses.endOfName(i, size))), few, calls);
        add("search that finds nothing", calls(i -> "&q=nothing-" + i), few, calls);
        add("search that finds much", calls(i -> "&q=" + ManyAddresses.COMMON), few, calls);
        return new Figures(size, fillSeconds, bytes() / size, calls);
    }

    private static void add(String what, Series millis, List<Calls> few, List<Calls> to) {
        double withFew =
                few.isEmpty() ? millis.median() : few.get(to.size()).millis().median();
        to.add(new Calls(what, millis, millis.median() / withFew));
    }

    private Series calls(IntFunction<String> query) {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < 2 * TIMES; i++) {
            String path = "/temp-emails?limit=50" + query.apply(i);
            long begun = System.nanoTime();
            organisation.api().get(path).expecting(200);
            times.add((System.nanoTime() - begun) / MILLIS);
        }
        return Series.of(times.subList(TIMES, 2 * TIMES));
    }

    /** In a conversation each, as one that never sends anything is ended. */
    private Series recipients() throws IOException {
        Endpoints.Smtp smtp = system.endpoints().smtp();
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < 4 * TIMES; i++) {
            try (SmtpConversation conversation = SmtpConversation.greeted(smtp.host(), smtp.port())) {
                conversation.say("MAIL FROM:<bench@sender.example>").expecting(250);
                String recipient = recipients.get(i % recipients.size());
                long begun = System.nanoTime();
                conversation.say("RCPT TO:<" + recipient + ">").expecting(250);
                times.add((System.nanoTime() - begun) / MILLIS);
            }
        }
        return Series.of(times.subList(2 * TIMES, 4 * TIMES));
    }

    /** Of all that is kept of addresses, with indexes, as the database has just found it to be. */
    private long bytes() {
        return database.count(
                "SELECT SUM(data_length + index_length) FROM information_schema.tables"
                        + " WHERE table_schema = DATABASE() AND (table_name LIKE 'temp\\_address%' OR table_name = 'address_key')");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void say(Figures figures) {
        Bench.say(
                "%,d addresses, filled in %.0f s, %,d bytes each",
                figures.addresses(), figures.fillSeconds(), figures.bytesAnAddress());
        figures.calls()
                .forEach(calls -> Bench.say(
                        "  %s: %.1f ms (%.1f–%.1f), %.2f of that with few",
                        calls.what(),
                        calls.millis().median(),
                        calls.millis().lowest(),
                        calls.millis().highest(),
                        calls.toFew()));
    }
}
