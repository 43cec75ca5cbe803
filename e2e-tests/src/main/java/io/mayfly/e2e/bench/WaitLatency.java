package io.mayfly.e2e.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.mayfly.e2e.client.Answer;
import io.mayfly.e2e.client.Api;
import io.mayfly.e2e.client.Mail;
import io.mayfly.e2e.client.SmtpConversation;
import io.mayfly.e2e.system.Endpoints;
import io.mayfly.e2e.system.RunningSystem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * How long after the 250 to a mail an API call that waits for it has its answer, while mails come at a steady rate, in turn
 * to as many waiting callers as keep it up.
 */
final class WaitLatency {
    private static final double MILLIS = 1e6;
    private static final int MAILS_A_SECOND = 100;
    private static final int CALLERS = 25;

    private final RunningSystem system;
    private final Api api;
    private final Endpoints.Smtp smtp;
    private final String domain;

    /**
     * The figures, in milliseconds; an answer that was there before the 250 counts as zero.
     *
     * @param mailsPerSecond that came, which is less than meant when callers were late
     * @param cpuMillis of all servers, for each mail and its wait
     */
    record Figures(int mails, double mailsPerSecond, double p50, double p99, double highest, double cpuMillis) {}

    WaitLatency(RunningSystem system, Organisation organisation) {
        this.system = system;
        this.api = organisation.api();
        this.smtp = system.endpoints().smtp();
        this.domain = organisation.domain();
    }

    /** @param mails at least; as many to each caller */
    Figures measure(int mails) throws InterruptedException {
        int each = Math.ceilDiv(mails, CALLERS);
        List<Double> latencies = new ArrayList<>();
        long begun = System.nanoTime();
        long cpu = cpuMillis();
        try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            List<Future<List<Double>>> all = new ArrayList<>();
            for (int caller = 0; caller < CALLERS; caller++) {
                long first = begun + caller * TimeUnit.SECONDS.toNanos(1) / MAILS_A_SECOND;
                all.add(callers.submit(() -> ofOneCaller(each, first)));
            }
            for (Future<List<Double>> some : all) {
                latencies.addAll(some.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("The waits could not be measured", e.getCause());
        }
        double seconds = (System.nanoTime() - begun) / (MILLIS * 1000);
        Series series = Series.of(latencies);
        return new Figures(
                latencies.size(),
                latencies.size() / seconds,
                series.percentile(50),
                series.percentile(99),
                series.highest(),
                (double) (cpuMillis() - cpu) / latencies.size());
    }

    private long cpuMillis() {
        return CpuTime.millis(Stream.of("webapp", "gateway", "mariadb").map(system::process));
    }

    private List<Double> ofOneCaller(int mails, long first) throws IOException, InterruptedException {
        JsonNode inbox = api.post("/temp-emails", Map.of("domain", domain, "maxMessages", mails * 2))
                .expecting(201)
                .json();
        List<Double> latencies = new ArrayList<>();
        try (SmtpConversation conversation = SmtpConversation.greeted(smtp.host(), smtp.port())) {
            for (int i = 0; i < mails; i++) {
                long due = first + i * TimeUnit.SECONDS.toNanos(CALLERS) / MAILS_A_SECOND;
                TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                latencies.add(one(conversation, inbox));
            }
        }
        return latencies;
    }

    private double one(SmtpConversation conversation, JsonNode inbox) throws IOException, InterruptedException {
        String path = "/temp-emails/" + inbox.path("id").asText() + "/messages/wait?timeout=30s";
        CompletableFuture<Long> answered =
                api.begin(path).thenApply(WaitLatency::delivered).thenApply(ignored -> System.nanoTime());
        conversation
                .deliver(
                        "bench@sender.example",
                        List.of(inbox.path("address").asText()),
                        Mail.about("Your code")
                                .saying("It is 482913. ".repeat(350))
                                .bytes())
                .expecting(250);
        long acknowledged = System.nanoTime();
        try {
            return Math.max(0, answered.get() - acknowledged) / MILLIS;
        } catch (ExecutionException e) {
            throw new IllegalStateException("The wait was not answered", e.getCause());
        }
    }

    private static Answer delivered(Answer answer) {
        return answer.expecting(200);
    }
}
