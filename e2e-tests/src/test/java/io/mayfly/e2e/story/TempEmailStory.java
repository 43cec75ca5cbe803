package io.mayfly.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mayfly.e2e.client.Answer;
import io.mayfly.e2e.client.Api;
import io.mayfly.e2e.client.Mail;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Temp addresses in the hands of a program. */
class TempEmailStory {
    private final Api api = Stage.program(Stage.acme());

    @Test
    void makesAnAddressOfNothingButDefaults() {
        Answer answer = api.post("/temp-emails", Map.of()).expecting(201);

        JsonNode made = answer.json();
        assertThat(answer.header("Location").orElse(""))
                .endsWith(made.path("id").asText());
        assertThat(made.path("address").asText()).endsWith("@in.acme.example");
        assertThat(made.path("state").asText()).isEqualTo("ACTIVE");
        assertThat(made.path("maxMessages").asInt()).isEqualTo(50);
        assertThat(made.path("received").asInt()).isZero();
        assertThat(made.path("createdBy").path("kind").asText()).isEqualTo("API_KEY");
        assertThat(made.path("inboxUrl").asText()).startsWith(Stage.endpoints().console());
        assertThat(lease(made)).isPositive();
    }

    @Test
    void makesAnAddressExactlyAsWished() {
        String name = Stage.uniqueName("wished");
        Map<String, Object> wishes = Map.of(
                "domain",
                "in.acme.example",
                "localPart",
                name,
                "purpose",
                "CAMPAIGN",
                "expiresIn",
                "2h",
                "maxMessages",
                7,
                "labels",
                List.of("spring", "press"),
                "reference",
                "order-4711",
                "metadata",
                Map.of("plan", "pro"));

        JsonNode made = api.post("/temp-emails", wishes).expecting(201).json();
        JsonNode read = api.get("/temp-emails/" + made.path("address").asText())
                .expecting(200)
                .json();

        assertThat(read).isEqualTo(made);
        assertThat(made.path("address").asText()).isEqualTo(name + "@in.acme.example");
        assertThat(made.path("purpose").asText()).isEqualTo("CAMPAIGN");
        assertThat(lease(made)).isEqualTo(Duration.ofHours(2));
        assertThat(made.path("maxMessages").asInt()).isEqualTo(7);
        assertThat(made.path("labels").valueStream().map(JsonNode::asText))
                .containsExactlyInAnyOrder("spring", "press");
        assertThat(made.path("reference").asText()).isEqualTo("order-4711");
        assertThat(made.path("metadata").path("plan").asText()).isEqualTo("pro");
    }

    @Test
    void makesNamesInTheFormatWished() {
        String prefixed = made(Map.of("prefix", "beta", "format", "words"));
        String uuid = made(Map.of("format", "uuid"));

        assertThat(prefixed).startsWith("beta-");
        assertThat(UUID.fromString(uuid.substring(0, uuid.indexOf('@')))).isNotNull();
        assertThat(made(Map.of("format", "random"))).isNotEqualTo(made(Map.of("format", "random")));
    }

    @Test
    void refusesWishesThatCannotBeAndNamesTheField() {
        Problems.assertProblemAt(api.post("/temp-emails", Map.of("localPart", "no spaces")), 422, "/localPart");
        Problems.assertProblemAt(api.post("/temp-emails", Map.of("localPart", "postmaster")), 422, "/localPart");
        Problems.assertProblemAt(api.post("/temp-emails", Map.of("localPart", "Adm1n.2")), 422, "/localPart");
        Problems.assertProblemAt(api.post("/temp-emails", Map.of("expiresIn", "forever")), 422, "/expiresIn");
        Problems.assertProblemAt(api.post("/temp-emails", Map.of("expiresIn", "500d")), 422, "/expiresIn");
        Problems.assertProblemAt(api.post("/temp-emails", Map.of("maxMessages", 0)), 422, "/maxMessages");
        Problems.assertProblemAt(api.post("/temp-emails", Map.of("purpose", "FUN")), 422, "/purpose");
        Problems.assertProblemAt(api.post("/temp-emails", Map.of("domain", "in.globex.example")), 422, "/domain");
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        Problems.assertProblem(api.post("/temp-emails", Map.of("colour", "red")), 422);
        Problems.assertProblem(api.post("/temp-emails", "{not json"), 400);
        Problems.assertProblem(api.post("/temp-emails", "[]"), 400);
    }

    @Test
    void refusesANameThatIsTaken() {
        Inbox inbox = Stage.newInbox();
        String name = inbox.address().substring(0, inbox.address().indexOf('@'));

        Problems.assertProblem(api.post("/temp-emails", Map.of("localPart", name, "domain", "in.acme.example")), 409);
    }

    @Test
    void changesWhatMayChangeAndRefusesAChangeOfSomethingStale() {
        Inbox inbox = Stage.newInbox();
        String version = api.get(inbox.path()).expecting(200).header("ETag").orElseThrow();

        Answer changed = api.with("If-Match", version)
                .patch(inbox.path(), Map.of("labels", List.of("new"), "maxMessages", 9))
                .expecting(200);
        Answer stale = api.with("If-Match", version).patch(inbox.path(), Map.of("maxMessages", 10));

        assertThat(changed.json().path("maxMessages").asInt()).isEqualTo(9);
        assertThat(changed.json().path("labels").path(0).asText()).isEqualTo("new");
        Problems.assertProblem(stale, 412);
        assertThat(inbox.shown().path("maxMessages").asInt()).isEqualTo(9);
    }

    @Test
    void extendsTheLease() {
        Inbox inbox = Stage.newInbox(Map.of("expiresIn", "1h"));

        api.post(inbox.path() + "/extend", Map.of("by", "30m")).expecting(200);

        assertThat(lease(inbox.shown())).isEqualTo(Duration.ofMinutes(90));
    }

    @Test
    void destroysTheKeyOfADeletedAddressBeforeItAnswers() throws IOException {
        Inbox inbox = Stage.newInbox();
        inbox.receives(Mail.about("Doomed").bytes());
        assertThat(AddressRows.of(inbox)).isEqualTo(new AddressRows(1, 1, 1));

        api.delete(inbox.path()).expecting(204);

        assertThat(AddressRows.of(inbox)).isEqualTo(new AddressRows(0, 0, 0));
        assertThat(inbox.messages()).isEmpty();
        Problems.assertProblem(api.post(inbox.path() + "/extend", Map.of("by", "1h")), 409);
    }

    @Test
    void findsAddressesByWhatTheyAre() {
        String label = Stage.uniqueName("label");
        Inbox wanted = Stage.newInbox(Map.of("labels", List.of(label), "purpose", "TEST", "reference", "ref-" + label));
        Inbox paused = Stage.newInbox(Map.of("labels", List.of(label)));
        api.post(paused.path() + "/pause").expecting(200);

        assertThat(found("label=" + label)).containsExactlyInAnyOrder(wanted.address(), paused.address());
        assertThat(found("label=" + label + "&purpose=TEST")).containsExactly(wanted.address());
        assertThat(found("label=" + label + "&state=PAUSED")).containsExactly(paused.address());
        assertThat(found("reference=ref-" + label)).containsExactly(wanted.address());
        assertThat(found("q=" + wanted.address())).containsExactly(wanted.address());
        assertThat(found("label=" + label + "&domain=in.other.example")).isEmpty();
    }

    @Test
    void listsPageByPageWithoutGapsOrRepeats() {
        String label = Stage.uniqueName("page");
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.add(Stage.newInbox(Map.of("labels", List.of(label))).address());
        }

        List<String> listed = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = api.get("/temp-emails?limit=2&label=" + label + cursor)
                    .expecting(200)
                    .json();
            page.path("items").forEach(item -> listed.add(item.path("address").asText()));
            cursor = page.path("next").isNull()
                    ? ""
                    : "&cursor=" + page.path("next").asText();
        } while (!cursor.isEmpty());

        assertThat(listed).containsExactlyElementsOf(made.reversed());
        Problems.assertProblem(api.get("/temp-emails?cursor=made-up"), 422);
    }

    @Test
    void doesOnceWhatIsAskedTwiceUnderOneIdempotencyKey() {
        Api once = api.with("Idempotency-Key", UUID.randomUUID().toString());

        JsonNode first = once.post("/temp-emails", Map.of("purpose", "TEST"))
                .expecting(201)
                .json();
        JsonNode second = once.post("/temp-emails", Map.of("purpose", "TEST"))
                .expecting(201)
                .json();

        assertThat(second).isEqualTo(first);
        assertThat(once.post("/temp-emails", Map.of("purpose", "DEVICE")).status())
                .isIn(409, 422);
    }

    private List<String> found(String filter) {
        return api.get("/temp-emails?" + filter)
                .expecting(200)
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("address").asText())
                .toList();
    }

    private String made(Map<String, ?> wishes) {
        return api.post("/temp-emails", wishes)
                .expecting(201)
                .json()
                .path("address")
                .asText();
    }

    private static Duration lease(JsonNode address) {
        return Duration.between(
                Instant.parse(address.path("createdAt").asText()),
                Instant.parse(address.path("expiresAt").asText()));
    }
}
