package io.mayfly.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mayfly.e2e.client.Answer;

/** What every refusal of the API has in common (RFC 9457). */
final class Problems {
    private Problems() {}

    static JsonNode assertProblem(Answer answer, int status) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        JsonNode problem = answer.json();
        assertThat(problem.path("type").asText()).contains("/problems/");
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("detail").asText()).isNotBlank();
        assertThat(answer.header("Request-Id")).isPresent();
        assertThat(answer.text()).doesNotContain("Exception", "\tat ");
        return problem;
    }

    /** A refusal on account of one field. */
    static void assertProblemAt(Answer answer, int status, String pointer) {
        JsonNode problem = assertProblem(answer, status);
        assertThat(problem.path("errors").valueStream())
                .anySatisfy(error -> assertThat(error.path("pointer").asText()).isEqualTo(pointer));
    }
}
