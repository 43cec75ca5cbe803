package io.mayfly.e2e.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.e2e.client.Call;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContractTest {
    private static final String BOOK = "{'title': 'Emma', 'state': 'READ', 'at': '2026-01-31T12:00:00Z', 'note': null}";
    private static final String BOOKS = "{'items': [" + BOOK + "]}";

    private final Contract contract = new Contract(Exchanges.shelf());
    private final Call list = Exchanges.call("GET", "/api/books");
    private final Call create = Exchanges.call("POST", "/api/books", "{'title': 'Emma'}");

    @Test
    void findsNothingWrongWithWhatIsAsDescribed() {
        assertPasses(() -> contract.answer(list, Exchanges.json(200, BOOKS)));
        assertPasses(() -> contract.answer(create, Exchanges.with(Exchanges.json(201, BOOK), "Left", "3")));
        assertPasses(() -> contract.answer(Exchanges.call("DELETE", "/api/books/7"), Exchanges.empty(204)));
        assertPasses(() -> contract.answer(
                Exchanges.call("GET", "/api/books?limit=5&state=READ,UNREAD"), Exchanges.json(200, BOOKS)));
        assertPasses(() -> contract.answer(list, Exchanges.problem(401)));
        assertThat(contract.breaches()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'title': 'Emma'|'title': 4|/items/0/title",
                "'title': 'Emma', ||/items/0",
                "'READ'|'LOST'|/items/0/state",
                "2026-01-31T12:00:00Z|yesterday|/items/0/at",
                "'note': null|'note': null, 'colour': 'red'|/items/0",
                "'title': 'Emma'|'title': null|/items/0/title",
                "{'items'|{'all': 1, 'items'|all"
            })
    void findsABodyThatIsNotAsDescribed(String right, String wrong, String place) {
        String body = BOOKS.replace(right, wrong == null ? "" : wrong);

        assertBreach(() -> contract.answer(list, Exchanges.json(200, body)), place);
    }

    @Test
    void namesMethodPathStatusAndReason() {
        assertBreach(
                () -> contract.answer(list, Exchanges.json(200, BOOKS.replace("'READ'", "'LOST'"))),
                "GET /api/books",
                "200",
                "/items/0/state",
                "READ");
    }

    @Test
    void findsAStatusThatIsNotDescribed() {
        assertBreach(() -> contract.answer(list, Exchanges.problem(418)), "418", "status");
    }

    @Test
    void findsAMissingOrWrongHeader() {
        assertBreach(
                () -> contract.answer(list, Exchanges.without(Exchanges.json(200, BOOKS), "Request-Id")),
                "header Request-Id",
                "missing");
        assertBreach(
                () -> contract.answer(list, Exchanges.with(Exchanges.json(200, BOOKS), "Request-Id", "seven")),
                "header Request-Id");
        assertBreach(
                () -> contract.answer(create, Exchanges.with(Exchanges.json(201, BOOK), "Left", "many")),
                "header Left");
    }

    @Test
    void findsAHeaderThatIsNotDescribed() {
        assertBreach(
                () -> contract.answer(list, Exchanges.with(Exchanges.json(200, BOOKS), "ETag", "\"1\"")),
                "header etag");
    }

    @Test
    void findsAnotherMediaType() {
        assertBreach(
                () -> contract.answer(list, Exchanges.with(Exchanges.json(200, BOOKS), "Content-Type", "text/html")),
                "text/html");
        assertBreach(
                () -> contract.answer(list, Exchanges.with(Exchanges.problem(401), "Content-Type", "application/json")),
                "application/json");
    }

    @Test
    void findsABodyWhereNoneIsDescribed() {
        assertBreach(
                () -> contract.answer(Exchanges.call("DELETE", "/api/books/7"), Exchanges.json(204, BOOK)), "no body");
    }

    @Test
    void findsABodyThatIsNoJson() {
        assertBreach(() -> contract.answer(list, Exchanges.json(200, "{'items': [")), "no JSON");
        assertBreach(() -> contract.answer(list, Exchanges.json(200, BOOKS + "}")), "no JSON");
    }

    @Test
    void takesATextAsOne() {
        Call latest = Exchanges.call("GET", "/api/books/latest");

        assertPasses(() -> contract.answer(latest, Exchanges.text(200, "Emma")));
        assertBreach(() -> contract.answer(latest, Exchanges.text(200, "E")), "3");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/api/films,404",
        "GET,/api/films,401",
        "PUT,/api/books,401",
        "GET,/api/books/7/pages,404",
    })
    void letsWhatIsNotDescribedBeRefused(String method, String path, int status) {
        assertPasses(() -> contract.answer(Exchanges.call(method, path), Exchanges.problem(status)));
    }

    @Test
    void wantsTheMethodsThatAreDescribedNamedToWhoeverUsesAnother() {
        Call put = Exchanges.call("PUT", "/api/books");

        assertPasses(() -> contract.answer(put, Exchanges.with(Exchanges.problem(405), "Allow", "GET, HEAD, POST")));
        assertBreach(() -> contract.answer(put, Exchanges.with(Exchanges.problem(405), "Allow", "GET")), "Allow");
    }

    @ParameterizedTest
    @CsvSource({"GET,/api/films,200", "PUT,/api/books,204", "PUT,/api/books,404", "GET,/api/films,500"})
    void findsAnythingElseOnWhatIsNotDescribed(String method, String path, int status) {
        assertBreach(
                () -> contract.answer(Exchanges.call(method, path), Exchanges.problem(status)), "nothing is described");
    }

    @Test
    void leavesAloneWhatIsNotOfTheApi() {
        assertPasses(() -> contract.answer(Exchanges.call("GET", "/health/live"), Exchanges.text(200, "well")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'name': 'Emma'}|request",
                "{'title': 4}|request /title",
                "{'title': 'Emma', 'colour': 'red'}|request",
                "{|no JSON",
                "|required"
            })
    void findsABodyThatWasTakenThoughItIsNotDescribed(String body, String place) {
        Call call = body == null ? Exchanges.call("POST", "/api/books") : Exchanges.call("POST", "/api/books", body);

        assertBreach(() -> contract.answer(call, Exchanges.json(201, BOOK)), place);
    }

    @Test
    void letsABodyThatIsNotDescribedBeRefused() {
        assertPasses(() ->
                contract.answer(Exchanges.call("POST", "/api/books", "{'name': 'Emma'}"), Exchanges.problem(422)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?limit=0", "?limit=many", "?state=READ,LOST", "?page=2"})
    void findsAParameterThatWasTakenThoughItIsNotDescribed(String query) {
        assertBreach(
                () -> contract.answer(Exchanges.call("GET", "/api/books" + query), Exchanges.json(200, BOOKS)),
                "query");
    }

    @Test
    void findsAHeaderOrPathThatWasTakenThoughItIsNotDescribed() {
        assertBreach(
                () -> contract.answer(Exchanges.with(create, "Once", "too long"), Exchanges.json(201, BOOK)),
                "header Once");
        assertBreach(
                () -> contract.answer(Exchanges.with(create, "Twice", "x"), Exchanges.json(201, BOOK)), "header Twice");
        assertBreach(
                () -> contract.answer(Exchanges.call("DELETE", "/api/books/last"), Exchanges.empty(204)), "path n");
    }

    @Test
    void findsASuccessWithoutACredential() {
        assertBreach(
                () -> contract.answer(Exchanges.anonymous("GET", "/api/books"), Exchanges.json(200, BOOKS)),
                "credential");
        assertPasses(() -> contract.answer(Exchanges.anonymous("GET", "/api/books"), Exchanges.problem(401)));
    }

    @Test
    void looksAtEachEventOfAStream() {
        Call news = Exchanges.call("GET", "/api/news");

        assertPasses(() -> contract.answer(news, Exchanges.opened("text/event-stream")));
        assertPasses(() -> contract.event(news, Exchanges.quoted(BOOK)));
        assertBreach(() -> contract.event(news, Exchanges.quoted(BOOK.replace("'READ'", "'LOST'"))), "/state");
    }

    @Test
    void remembersWhatItFoundThoughNobodyHeardOfIt() {
        assertBreach(() -> contract.answer(list, Exchanges.problem(418)), "418");

        assertThat(contract.breaches())
                .singleElement()
                .extracting(Throwable::getMessage)
                .asString()
                .contains("418");
    }

    private static void assertPasses(ThrowingCallable check) {
        assertThatCode(check).doesNotThrowAnyException();
    }

    private static void assertBreach(ThrowingCallable check, String... words) {
        assertThatThrownBy(check).isInstanceOf(ContractBreach.class).hasMessageContainingAll(words);
    }
}
