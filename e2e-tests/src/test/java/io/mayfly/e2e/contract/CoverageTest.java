package io.mayfly.e2e.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CoverageTest {
    private final Contract contract = new Contract(Exchanges.shelf());

    @Test
    void namesOperationsThatNeverSucceeded() {
        contract.answer(Exchanges.call("GET", "/api/books"), Exchanges.json(200, "{'items': []}"));
        contract.answer(Exchanges.call("POST", "/api/books", "{}"), Exchanges.problem(422));

        assertThat(contract.coverage().neverSucceeded())
                .containsExactly("DELETE /api/books/{n}", "GET /api/books/latest", "GET /api/news", "POST /api/books");
    }

    @Test
    void namesAnswersThatNeverCame() {
        contract.answer(Exchanges.call("GET", "/api/books"), Exchanges.problem(401));
        contract.answer(Exchanges.call("DELETE", "/api/books/7"), Exchanges.empty(204));

        assertThat(contract.coverage().neverSeen())
                .containsExactly(
                        "GET /api/books 200",
                        "POST /api/books 201 422",
                        "GET /api/books/latest 200",
                        "GET /api/news 200");
    }
}
