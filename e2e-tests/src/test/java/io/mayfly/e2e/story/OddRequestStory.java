package io.mayfly.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.e2e.client.Answer;
import io.mayfly.e2e.client.Api;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no well-meaning client sends: each is refused in our words, and none finds a way around a door. */
class OddRequestStory {
    private static final int SLOW_ONES = 30;
    private static final int WAITED_FOR = 16;
    private final RawHttp raw = new RawHttp(URI.create(Stage.endpoints().console()));
    private final String key = "X-Api-Key: " + Stage.acme().apiKey();
    private final Api acme = Stage.program(Stage.acme());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/temp-emails?q=%c3%28",
                "GET /api/temp-emails?q=%00",
                "GET /api/temp-emails?q=%ed%a0%80",
                "GET /api/temp-emails?q=gr\u00f6\u00dfe",
                "GET /api/../api/temp-emails",
                "GET /api/temp-emails/%2e%2e/me",
                "GET /api%2ftemp-emails",
                "GET /api/temp-emails;jsessionid=0123456789",
                "GET /api/temp-emails;x",
                "GET /api/platform;x/tenants",
                "GET /api;x/platform/tenants"
            })
    void refusesWhatCanBeReadInTwoWays(String request) throws IOException {
        assertProblem(raw.send(request, key), 400);
    }

    /** The container reads these itself before anything of ours, and answers without a word. */
    @ParameterizedTest
    @ValueSource(strings = {"GET /api/temp-emails/a\\b", "GET /api/temp-emails/%00"})
    void tellsNothingOfPathsThatTheContainerRefuses(String request) throws IOException {
        RawHttp.Reply reply = raw.send(request, key);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Type: x", "Content-Type: application/json, text/plain", "Accept: ;;;/,"})
    void refusesHeaderFieldsThatNobodyCanRead(String field) throws IOException {
        assertProblem(raw.send("GET /api/temp-emails", key, field), 400);
    }

    /** Payara mixes up requests when sockets are closed amid something. */
    @Test
    void opensNoWebSocket() throws IOException {
        RawHttp.Reply reply = raw.send(
                "GET /VAADIN/push?v-r=push&v-uiId=0",
                "Connection: Upgrade",
                "Upgrade: websocket",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==");

        assertThat(reply.status()).isNotEqualTo(101);
    }

    /** Each stream would take a thread, and a client may have as many as it likes. */
    @Test
    void speaksNoHttp2() throws IOException {
        assertThat(raw.answerToHttp2()).startsWith("HTTP/1.1 405 ");
    }

    /** A link from elsewhere could put a person into somebody else's session. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /callback;jsessionid=0123456789?code=a&state=b",
                "GET /csv/addresses;jsessionid=0123456789",
                "GET /;jsessionid=0123456789?v-r=init",
                "GET /addresses;x"
            })
    void takesNoSessionFromAPath(String request) throws IOException {
        RawHttp.Reply reply = raw.send(request);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.header("Set-Cookie")).isEmpty();
    }

    @Test
    void takesNoChunksWithTheOfferOfAnotherProtocol() throws IOException {
        RawHttp.Reply reply = raw.send(
                "POST /api/temp-emails",
                key,
                "Content-Type: application/json",
                "Transfer-Encoding: chunked",
                "Upgrade: h2c",
                "HTTP2-Settings: AAMAAABkAAQAAP__");

        assertThat(reply.status()).isEqualTo(400);
    }

    @Test
    void echoesNothing() throws IOException {
        RawHttp.Reply reply = raw.send("TRACE /api/temp-emails", key, "X-Secret: 5ecret");

        assertProblem(reply, 405);
        assertThat(reply.body()).doesNotContain("5ecret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET //elsewhere.example/..",
                "GET //elsewhere.example/%2e%2e",
                "GET ///elsewhere.example/%2e%2e/",
                "GET //elsewhere.example/addresses",
                "GET /\\elsewhere.example",
                "GET /login?to=//elsewhere.example",
                "GET /logout",
                "GET /callback?redirect_uri=//elsewhere.example"
            })
    void sendsNobodyElsewhere(String request) throws IOException {
        RawHttp.Reply reply = raw.send(request);

        assertThat(reply.header("Location"))
                .allSatisfy(location -> assertThat(URI.create(location).getAuthority())
                        .isIn(
                                null,
                                URI.create(Stage.endpoints().console()).getAuthority(),
                                URI.create(Stage.endpoints().keycloak()).getAuthority()));
    }

    @Test
    void buildsNoRedirectFromTheHostThatARequestNames() throws IOException {
        assertThat(raw.send("GET /login", "Host: elsewhere.example").header("Location"))
                .noneMatch(location -> location.contains("elsewhere.example"));
    }

    @Test
    void keepsMembersOutOfThePlatformHoweverItsPathIsWritten() throws IOException {
        for (String path : List.of("/api/%70latform/tenants", "//api//platform/tenants")) {
            assertProblem(raw.send("GET " + path, key), 401);
        }
    }

    @Test
    void tellsWhoComesBackFromASignInThatNobodyBegan() throws IOException {
        RawHttp.Reply reply = raw.send("GET /callback?code=x&state=y");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).contains("begin again").doesNotContain("Exception");
    }

    @Test
    void givesTheSessionsCookieEachAttributeOnce() throws IOException {
        List<String> cookies = raw.send("GET /login").header("Set-Cookie");

        assertThat(cookies).isNotEmpty().allSatisfy(cookie -> {
            assertThat(cookie).contains("HttpOnly", "SameSite=lax");
            assertThat(cookie.split("SameSite", -1)).hasSize(2);
        });
    }

    @Test
    void refusesATenantThatTheCredentialDoesNotOpen() {
        Problems.assertProblem(acme.with("Mayfly-Tenant", "globex").get("/me"), 403);
        Problems.assertProblem(acme.with("Mayfly-Tenant", "nobody").get("/me"), 403);
        assertThat(acme.with("Mayfly-Tenant", "acme").get("/me").status()).isEqualTo(200);
        Problems.assertProblem(Stage.operator().with("Mayfly-Tenant", "acme").get("/platform/tenants"), 422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"reference\":\"a\\ud800b\"}",
                "{\"labels\":[\"\\u0000\"]}",
                "{\"metadata\":{\"k\\udc00\":\"v\"}}"
            })
    void refusesWhatIsNoText(String body) {
        Problems.assertProblem(acme.with("Content-Type", "application/json").send("POST", "/temp-emails", body), 422);
    }

    @Test
    void findsNothingByWordsThatNoAddressCanHave() {
        assertThat(acme.get("/temp-emails?q=gr%C3%B6%C3%9Fe-%F0%9F%9A%80")
                        .expecting(200)
                        .json()
                        .path("items"))
                .isEmpty();
        assertThat(acme.get("/temp-emails?domain=gr%C3%B6%C3%9Fe.example")
                        .expecting(200)
                        .json()
                        .path("items"))
                .isEmpty();
        Problems.assertProblem(acme.get("/temp-emails/gr%C3%B6%C3%9Fe@in.acme.example"), 404);
    }

    @Test
    void answersFiftyRepetitionsAtOnceAlike() throws InterruptedException {
        Api api = FreshTenant.of("STANDARD")
                .program()
                .with("Idempotency-Key", UUID.randomUUID().toString());
        List<Answer> answers;
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Answer> call = () -> api.post("/temp-emails", Map.of());
            answers = callers.invokeAll(Collections.nCopies(50, call)).stream()
                    .map(Future::resultNow)
                    .toList();
        }

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers)
                .extracting(answer -> answer.json().path("id").asText())
                .hasSize(50)
                .containsOnly(answers.getFirst().json().path("id").asText());
    }

    private static void assertProblem(RawHttp.Reply reply, int status) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).singleElement().asString().startsWith("application/problem+json");
        assertThat(reply.header("Request-Id")).hasSize(1);
        assertThat(reply.body()).contains("/problems/").doesNotContain("Exception", "\tat ");
    }

    /** More than are waited for of one client, each with a thread of the few. */
    @Test
    void leavesNobodyWaitingForThoseWhoBringWhatTheySendSlowly() {
        String form = "Content-Type: application/x-www-form-urlencoded";
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Integer>> slow = IntStream.range(0, SLOW_ONES)
                    .mapToObj(one -> CompletableFuture.supplyAsync(
                            () -> status("POST /backchannel-logout", form, "Content-Length: 15000"), threads))
                    .toList();

            int answered = 0;
            while (!slow.stream().allMatch(CompletableFuture::isDone)) {
                assertThat(Stage.root().get("/openapi").status()).isEqualTo(200);
                answered++;
            }

            assertThat(answered).isPositive();
            List<Integer> heard = slow.stream().map(CompletableFuture::join).toList();
            assertThat(heard).containsOnly(503, 408);
            assertThat(heard.stream().filter(status -> status == 503))
                    .hasSizeGreaterThanOrEqualTo(SLOW_ONES - WAITED_FOR);
        }
    }

    private int status(String request, String... fields) {
        try {
            return raw.statusOfUnfinished(request, fields);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
