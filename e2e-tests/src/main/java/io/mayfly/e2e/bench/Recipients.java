package io.mayfly.e2e.bench;

import io.mayfly.e2e.client.Api;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Makes the addresses that {@code smtp-source -N} writes to: {@code 1bench@…}, {@code 2bench@…} and so on. */
final class Recipients {
    static final String NAME = "bench";
    private static final int CALLERS = 8;
    private static final int MAX_MESSAGES = 10_000;

    private final Api api;
    private final String domain;

    Recipients(Api api, String domain) {
        this.api = api;
        this.domain = domain;
    }

    void make(int count) throws InterruptedException {
        try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            List<Future<?>> calls = IntStream.rangeClosed(1, count)
                    .<Future<?>>mapToObj(number -> callers.submit(() -> make(number + NAME)))
                    .toList();
            for (Future<?> call : calls) {
                call.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("An address could not be made", e.getCause());
        }
    }

    private void make(String localPart) {
        api.post(
                        "/temp-emails",
                        Map.of(
                                "localPart",
                                localPart,
                                "domain",
                                domain,
                                "expiresIn",
                                "1h",
                                "maxMessages",
                                MAX_MESSAGES))
                .expecting(201);
    }
}
