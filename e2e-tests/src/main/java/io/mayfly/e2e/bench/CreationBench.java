package io.mayfly.e2e.bench;

import io.mayfly.e2e.system.RunningSystem;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Addresses made by API: by some clients for a while, and by many that come at the same moment, with one call each. */
final class CreationBench {
    private static final int COLD_CALLS = 500;
    private static final int WARM_UP_CALLS = 6_000;
    private static final Duration WARM_UP_AT_MOST = Duration.ofSeconds(40);
    private static final Duration SUSTAINED = Duration.ofSeconds(8);
    private static final int FEW = 8;
    private static final int MANY = 64;
    private static final int OWNERS = 4;
    private static final int AT_ONCE = 1_000;
    private static final double NANOS_A_MILLI = 1e6;

    /** As most callers have it: the name is made up. */
    private static final String BODY = "{\"purpose\":\"TEST\",\"expiresIn\":\"1h\"}";

    private final RunningSystem system;
    private final Organisation organisation;
    private final URI url;

    /**
     * What came of a load.
     *
     * @param answers how many calls were answered with which status; 0 stands for none at all
     * @param seconds from the first call's begin to the last answer
     * @param p50 milliseconds from a call's begin to its answer, as the others
     * @param cpuMillisPerCall of the web application and MariaDB
     */
    record Figures(
            String load,
            Map<Integer, Integer> answers,
            double seconds,
            double perSecond,
            double p50,
            double p99,
            double highest,
            double cpuMillisPerCall) {}

    /** A call's answer and how long it took. */
    private record Call(int status, double millis) {}

    /** How long a client goes on. */
    private interface Until {
        boolean isOver(int calls);
    }

    CreationBench(RunningSystem system, Organisation organisation) {
        this.system = system;
        this.organisation = organisation;
        this.url = URI.create(system.endpoints().api() + "/temp-emails");
    }

    List<Figures> run() throws InterruptedException {
        List<Figures> all = new ArrayList<>();
        String first = organisation.keyOfNewMember();
        all.add(told(calls("500 calls before the warm-up, 8 clients", FEW, List.of(first), each(COLD_CALLS / FEW))));
        warmUp(first);
        all.add(told(calls("8 clients of one member", FEW, owners(1), lasting())));
        all.add(told(calls("64 clients of one member", MANY, owners(1), lasting())));
        all.add(told(calls("64 clients of 4 members", MANY, owners(OWNERS), lasting())));
        all.add(told(calls("1,000 clients at once", AT_ONCE, owners(1), each(1))));
        return all;
    }

    private void warmUp(String key) throws InterruptedException {
        long begun = System.nanoTime();
        calls(
                "warm-up",
                MANY,
                List.of(key),
                calls -> calls >= WARM_UP_CALLS / MANY || System.nanoTime() - begun > WARM_UP_AT_MOST.toNanos());
    }

    private List<String> owners(int count) {
        return Stream.generate(organisation::keyOfNewMember).limit(count).toList();
    }

    private static Until each(int count) {
        return calls -> calls >= count;
    }

    private static Until lasting() {
        long end = System.nanoTime() + SUSTAINED.toNanos();
        return calls -> System.nanoTime() > end;
    }

    private Figures calls(String load, int clients, List<String> keys, Until until) throws InterruptedException {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Call>>> all = IntStream.range(0, clients)
                    .mapToObj(i -> threads.submit(() -> client(keys.get(i % keys.size()), start, until)))
                    .toList();
            long cpu = cpu();
            long begun = System.nanoTime();
            start.countDown();
            List<Call> calls = new ArrayList<>();
            for (Future<List<Call>> one : all) {
                calls.addAll(one.get());
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            return figures(load, calls, seconds, cpu() - cpu);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A client has failed", e.getCause());
        }
    }

    private List<Call> client(String key, CountDownLatch start, Until until) throws InterruptedException, IOException {
        List<Call> calls = new ArrayList<>();
        try (PlainHttp http = PlainHttp.posting(url, key, BODY)) {
            start.await();
            while (!until.isOver(calls.size())) {
                long begun = System.nanoTime();
                int status = status(http);
                calls.add(new Call(status, (System.nanoTime() - begun) / NANOS_A_MILLI));
            }
        }
        return calls;
    }

    private static int status(PlainHttp http) throws IOException {
        try {
            return http.call();
        } catch (IOException e) {
            http.close();
            return 0;
        }
    }

    private static Figures figures(String load, List<Call> calls, double seconds, long cpuMillis) {
        Map<Integer, Integer> answers = new TreeMap<>();
        calls.forEach(call -> answers.merge(call.status(), 1, Integer::sum));
        Series series = Series.of(calls.stream().map(Call::millis).toList());
        int made = answers.getOrDefault(201, 0);
        return new Figures(
                load,
                answers,
                seconds,
                made / seconds,
                series.median(),
                series.percentile(99),
                series.highest(),
                (double) cpuMillis / Math.max(1, made));
    }

    private long cpu() {
        return CpuTime.millis(Stream.of(system.process("webapp"), system.process("mariadb")));
    }

    private static Figures told(Figures figures) {
        Bench.say(
                "%s: %.0f/s, p50 %.0f ms, p99 %.0f ms, highest %.0f ms, %.2f ms of CPU a call; %.1f s; answers %s",
                figures.load(),
                figures.perSecond(),
                figures.p50(),
                figures.p99(),
                figures.highest(),
                figures.cpuMillisPerCall(),
                figures.seconds(),
                figures.answers());
        return figures;
    }
}
