package io.mayfly.e2e.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.mayfly.e2e.client.Answer;
import io.mayfly.e2e.client.Api;
import io.mayfly.e2e.client.Mail;
import io.mayfly.e2e.client.SmtpConversation;
import io.mayfly.e2e.system.Endpoints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** How long after the 250 to a mail an API call that waits for it has its answer. */
final class WaitLatency {
    private static final double MILLIS = 1e6;

    private final Api api;
    private final Endpoints.Smtp smtp;
    private final String domain;

    /** The figures, in milliseconds; an answer that was there before the 250 counts as zero. */
    record Figures(int mails, double p50, double p99, double highest) {}

    WaitLatency(Api api, Endpoints.Smtp smtp, String domain) {
        this.api = api;
        this.smtp = smtp;
        this.domain = domain;
    }

    Figures measure(int mails) throws IOException, InterruptedException {
        JsonNode inbox = api.post("/temp-emails", Map.of("domain", domain, "maxMessages", mails * 2))
                .expecting(201)
                .json();
        List<Double> latencies = new ArrayList<>();
        try (SmtpConversation conversation = SmtpConversation.greeted(smtp.host(), smtp.port())) {
            for (int i = 0; i < mails; i++) {
                latencies.add(one(conversation, inbox));
            }
        }
        Series series = Series.of(latencies);
        return new Figures(mails, series.percentile(50), series.percentile(99), series.highest());
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
