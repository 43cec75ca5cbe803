package io.mayfly.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.e2e.client.Answer;
import io.mayfly.e2e.client.Api;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** How much a caller may ask for. */
class LimitStory {
    @Test
    void letsAMemberMakeFiveAddressesInAnHour() throws InterruptedException {
        Api api = FreshTenant.of("STANDARD").program();
        Answer first = api.post("/temp-emails", Map.of());
        List<Answer> answers = new ArrayList<>(List.of(first));
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Answer> call = () -> api.post("/temp-emails", Map.of());
            callers.invokeAll(Collections.nCopies(7, call)).stream()
                    .map(Future::resultNow)
                    .forEach(answers::add);
        }

        assertThat(answers).extracting(Answer::status).containsOnly(201, 429);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 201)
                .hasSize(5)
                .allSatisfy(answer -> {
                    assertThat(answer.header("RateLimit-Limit")).contains("5");
                    assertThat(answer.header("RateLimit-Remaining")).isPresent();
                });
        assertThat(answers).filteredOn(answer -> answer.status() == 429).allSatisfy(answer -> {
            Problems.assertProblem(answer, 429);
            assertThat(answer.header("Retry-After").map(Integer::parseInt).orElse(0))
                    .isBetween(1, 3600);
            assertThat(answer.header("RateLimit-Limit")).contains("5");
            assertThat(answer.header("RateLimit-Remaining")).contains("0");
            assertThat(answer.header("RateLimit-Reset")).isPresent();
        });
    }

    @Test
    void refusesPagesThatAreTooLong() {
        Problems.assertProblem(Stage.program(Stage.acme()).get("/temp-emails?limit=101"), 422);
        Problems.assertProblem(Stage.program(Stage.acme()).get("/temp-emails?limit=0"), 422);
    }
}
