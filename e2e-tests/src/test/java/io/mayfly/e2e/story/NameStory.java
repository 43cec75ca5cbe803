package io.mayfly.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.mayfly.e2e.client.Answer;
import io.mayfly.e2e.client.Api;
import io.mayfly.e2e.client.EventStream;
import io.mayfly.e2e.client.EventStream.ServerSent;
import io.mayfly.e2e.client.Mail;
import io.mayfly.e2e.client.SmtpConversation;
import io.mayfly.e2e.console.Visit;
import io.mayfly.e2e.console.WebBrowser;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The name of an address, which ends with it and of which a fingerprint stays behind. */
class NameStory {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private final String name = Stage.uniqueName("fading");
    private final Api owner = Stage.program(Stage.acme());

    @Test
    void isNowhereInTheDatabaseOnceTheAddressWasDeleted() throws IOException {
        Inbox made = inbox(owner.with("Idempotency-Key", UUID.randomUUID().toString()), "in.acme.example");
        Inbox inbox = new Inbox(owner, made.id(), made.address());
        inbox.receives(Mail.about("Before the end").bytes());
        inbox.next();
        owner.post(inbox.path() + "/pause").expecting(200);
        assertThat(places(name)).contains("temp_address.address").doesNotContain("event.payload", "audit_event.target");

        owner.delete(inbox.path()).expecting(204);

        assertThat(places(name)).isEmpty();
    }

    @Test
    void stillTellsWhoKnowsItThatTheAddressHasEnded() throws IOException {
        Inbox inbox = inbox(owner, "in.acme.example");
        String hash = inbox.shown().path("addressHash").asText();
        owner.delete(inbox.path()).expecting(204);

        JsonNode ended =
                owner.get("/temp-emails/" + inbox.address()).expecting(200).json();
        JsonNode listed = owner.get("/temp-emails?state=DELETED&q=" + inbox.address())
                .expecting(200)
                .json()
                .path("items");

        assertThat(ended.path("id").asText()).isEqualTo(inbox.id());
        assertThat(ended.path("state").asText()).isEqualTo("DELETED");
        assertThat(ended.path("address").isNull()).isTrue();
        assertThat(ended.path("domain").asText()).isEqualTo("in.acme.example");
        assertThat(ended.path("addressHash").asText()).isEqualTo(hash).matches("[0-9a-f]{16}");
        assertThat(ended.path("inboxUrl").asText()).endsWith("/" + inbox.id());
        assertThat(listed).containsExactly(ended);
        assertThat(askedFor(inbox.address())).isEqualTo("550 5.1.6");
    }

    @Test
    void isRefusedToAllAndTellsAnotherOrganisationNothing() {
        Inbox inbox = inbox(owner, "in.acme.example");
        owner.delete(inbox.path()).expecting(204);
        FreshTenant others = FreshTenant.of("STANDARD");

        Problems.assertProblem(owner.post("/temp-emails", Map.of("localPart", name, "domain", "in.acme.example")), 409);
        Answer ended = others.program().get("/temp-emails/" + inbox.address());
        Answer never = others.program().get("/temp-emails/never-was@in.acme.example");
        assertThat(ended.status()).isEqualTo(never.status()).isEqualTo(404);
        assertThat(ended.json().path("detail")).isEqualTo(never.json().path("detail"));
        assertThat(others.program().get("/temp-emails/" + inbox.id()).status()).isEqualTo(404);
    }

    @Test
    void isKnownByOneHashInAllThatTheAuditLogSays() {
        Inbox inbox = inbox(owner, "in.acme.example");
        String hash = inbox.shown().path("addressHash").asText();
        assertThat(deeds(inbox))
                .extracting(deed -> deed.path("target").asText())
                .containsExactly(inbox.address());

        owner.delete(inbox.path()).expecting(204);

        List<JsonNode> deeds = deeds(inbox);
        assertThat(deeds)
                .extracting(deed -> deed.path("action").asText())
                .containsExactly("temp-address.deleted", "temp-address.created");
        assertThat(deeds).extracting(deed -> deed.path("addressHash").asText()).containsOnly(hash);
        assertThat(deeds)
                .extracting(deed -> deed.path("target").asText())
                .containsOnly("#" + hash + "@in.acme.example");
    }

    @Test
    void isToldToAStreamWhileTheAddressLives() throws IOException, InterruptedException {
        String before;
        Inbox inbox;
        try (EventStream stream = owner.stream("/stream")) {
            inbox = inbox(owner, "in.acme.example");
            ServerSent created = stream.next(event -> event.data().contains(inbox.id()), LIMIT)
                    .orElseThrow();
            assertThat(created.data()).contains("\"address\":\"" + inbox.address() + "\"");
            before = String.valueOf(Long.parseLong(created.id()) - 1);
            owner.delete(inbox.path()).expecting(204);
            ServerSent ended = stream.next(
                            event -> event.type().equals("address.ended")
                                    && event.data().contains(inbox.id()),
                            LIMIT)
                    .orElseThrow();
            assertThat(ended.data()).contains("\"address\":null");
        }

        try (EventStream stream = owner.with("Last-Event-ID", before).stream("/stream")) {
            ServerSent again = stream.next(event -> event.data().contains(inbox.id()), LIMIT)
                    .orElseThrow();
            assertThat(again.type()).isEqualTo("address.created");
            assertThat(again.data()).contains("\"address\":null").doesNotContain(name);
        }
    }

    @Test
    void isNotRepeatedByAnAnswerThatOutlivesIt() {
        Api once = owner.with("Idempotency-Key", UUID.randomUUID().toString());
        Map<String, Object> wish = Map.of("localPart", name, "domain", "in.acme.example");
        JsonNode made = once.post("/temp-emails", wish).expecting(201).json();
        owner.delete("/temp-emails/" + made.path("id").asText()).expecting(204);

        Answer again = once.post("/temp-emails", wish).expecting(201);

        assertThat(again.header("Idempotency-Replayed")).contains("true");
        assertThat(again.json().path("id")).isEqualTo(made.path("id"));
        assertThat(again.json().path("addressHash")).isEqualTo(made.path("addressHash"));
        assertThat(again.json().path("address").isNull()).isTrue();
    }

    @Test
    void isAnotherHashInEachOfTwoOrganisationsAtOnce() throws InterruptedException, ExecutionException {
        FreshTenant others = FreshTenant.of("RAISED");
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<List<String>>> hashes = List.of(
                    threads.submit(() -> liveAndEnd(owner, "in.acme.example", "a")),
                    threads.submit(() -> liveAndEnd(others.program(), others.domain(), "a")),
                    threads.submit(() -> liveAndEnd(owner, "in.acme.example", "b")),
                    threads.submit(() -> liveAndEnd(others.program(), others.domain(), "b")));
            for (Future<List<String>> each : hashes) {
                assertThat(each.get()).hasSize(5);
            }
            assertThat(hashes.stream()
                            .flatMap(each -> each.resultNow().stream())
                            .distinct())
                    .hasSize(20);
        }
        assertThat(places(name)).isEmpty();
    }

    @Test
    void fadesInTheConsole() {
        Inbox inbox = inbox(owner, "in.acme.example");
        String hash = inbox.shown().path("addressHash").asText();
        try (WebBrowser browser = new WebBrowser();
                Visit visit = browser.newVisit(Stage.endpoints().console())) {
            visit.signIn(Stage.acme().withRole("OWNER"), "addresses/" + inbox.address());
            PlaywrightAssertions.assertThat(visit.heading(inbox.address())).isVisible();

            owner.delete(inbox.path()).expecting(204);

            PlaywrightAssertions.assertThat(visit.heading("#" + hash + "@in.acme.example"))
                    .isVisible();
            PlaywrightAssertions.assertThat(visit.heading("This address has ended"))
                    .isVisible();
            visit.open("addresses?state=all&q=" + inbox.address());
            PlaywrightAssertions.assertThat(
                            visit.text("#" + hash + "@in.acme.example").first())
                    .isVisible();
            visit.open("audit");
            PlaywrightAssertions.assertThat(
                            visit.text("#" + hash + "@in.acme.example").first())
                    .isVisible();
            PlaywrightAssertions.assertThat(visit.text(inbox.address())).hasCount(0);
        }
    }

    private Inbox inbox(Api api, String domain) {
        return Inbox.created(api, Map.of("localPart", name, "domain", domain));
    }

    /** The hashes of some addresses, which exist one after another. */
    private List<String> liveAndEnd(Api api, String domain, String detail) {
        return IntStream.range(0, 5)
                .mapToObj(i -> {
                    Inbox inbox = Inbox.created(api, Map.of("localPart", name + detail + i, "domain", domain));
                    String hash = inbox.shown().path("addressHash").asText();
                    api.delete(inbox.path()).expecting(204);
                    assertThat(inbox.shown().path("addressHash").asText()).isEqualTo(hash);
                    return hash;
                })
                .toList();
    }

    private List<JsonNode> deeds(Inbox inbox) {
        return owner.get("/audit-events?limit=100")
                .expecting(200)
                .json()
                .path("items")
                .valueStream()
                .filter(deed -> deed.path("addressId").asText().equals(inbox.id()))
                .toList();
    }

    /** The columns of the whole database in which a row holds the text. */
    private static List<String> places(String text) {
        List<String> columns = Stage.database()
                .column("select concat(table_name, '.', column_name) from information_schema.columns"
                        + " where table_schema = database() and data_type not in ('uuid', 'int', 'bigint', 'tinyint',"
                        + " 'double', 'date', 'datetime', 'timestamp')");
        return columns.stream().filter(column -> holds(column, text)).toList();
    }

    private static boolean holds(String column, String text) {
        String[] parts = column.split("\\.");
        return Stage.database()
                        .count(
                                "select count(*) from `" + parts[0] + "` where locate(?, convert(cast(`" + parts[1]
                                        + "` as binary) using latin1)) > 0",
                                text)
                > 0;
    }

    private static String askedFor(String recipient) throws IOException {
        try (SmtpConversation smtp = Stage.smtp()) {
            smtp.say("MAIL FROM:<bounce@shop.example>").expecting(250);
            return smtp.say("RCPT TO:<" + recipient + ">").codes();
        }
    }
}
