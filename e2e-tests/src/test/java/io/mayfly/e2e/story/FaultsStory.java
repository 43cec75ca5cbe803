package io.mayfly.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mayfly.e2e.client.Answer;
import io.mayfly.e2e.client.Api;
import io.mayfly.e2e.client.Mail;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** All that is wrong with a call is told at once, by the names that were sent. */
class FaultsStory {
    private final Api api = Stage.program(Stage.acme());

    private static void assertFaults(Answer answer, String... pointers) {
        JsonNode problem = Problems.assertProblem(answer, 422);
        assertThat(problem.path("errors").valueStream())
                .extracting(error -> error.path("pointer").asText())
                .containsExactlyInAnyOrder(pointers);
    }

    @Test
    void tellsAllValuesThatAreWrong() {
        assertFaults(
                api.post(
                        "/temp-emails",
                        Map.of(
                                "purpose",
                                "FUN",
                                "expiresIn",
                                "soon",
                                "labels",
                                List.of("ok", "a,b"),
                                "format",
                                "runes")),
                "/purpose",
                "/expiresIn",
                "/labels/1",
                "/format");
        assertFaults(api.post("/api-keys", Map.of("name", " ", "expiresIn", "91d")), "/name", "/expiresIn");
    }

    @Test
    void tellsAllTypesThatAreWrongAndAllFieldsThatAreUnknown() {
        assertFaults(
                api.post(
                        "/temp-emails",
                        Map.of("maxMessages", "many", "labels", Arrays.asList(1, "b"), "no/such~field", 1)),
                "/maxMessages",
                "/labels/0",
                "/no~1such~0field");
    }

    @Test
    void tellsAllParametersThatAreWrong() {
        assertFaults(
                api.get("/temp-emails?limit=0&cursor=x&purpose=FUN&state=NEW"),
                "/limit",
                "/cursor",
                "/purpose",
                "/state");
        assertFaults(api.get("/temp-emails?nonsense=1&more=2"), "/nonsense", "/more");
    }

    @Test
    void tellsTypesValuesUnknownFieldsAndParametersTogether() {
        String address = Stage.newInbox().address();

        assertFaults(
                api.post(
                        "/temp-emails?dryRun=true",
                        Map.of(
                                "maxMessages",
                                "many",
                                "purpose",
                                "FUN",
                                "labels",
                                Arrays.asList(1, "a,b"),
                                "colour",
                                "red")),
                "/dryRun",
                "/maxMessages",
                "/purpose",
                "/labels/0",
                "/labels/1",
                "/colour");
        assertFaults(
                api.post(
                        "/temp-emails", Map.of("localPart", "a b", "prefix", "..", "expiresIn", "x", "expiresAt", "y")),
                "/localPart",
                "/prefix",
                "/expiresIn",
                "/expiresAt");
        assertFaults(
                api.post("/temp-emails/" + address + "/extend", Map.of("by", 5, "expiresIn", "x")),
                "/by",
                "/expiresIn");
        assertFaults(api.post("/temp-emails/" + address + "/extend", Map.of("by", 5)), "/by");
    }

    @Test
    void tellsUnknownParametersTogetherWithWrongOnes() {
        String address = Stage.newInbox().address();

        assertFaults(api.get("/temp-emails?sort=colour&limit=0&purpose=FUN"), "/sort", "/limit", "/purpose");
        assertFaults(
                api.get("/temp-emails/" + address + "/messages/wait?timeout=x&count=0&nonsense=1"),
                "/timeout",
                "/count",
                "/nonsense");
        assertFaults(api.get("/api-keys?of=us&cursor=x&more=1"), "/of", "/cursor", "/more");
        assertFaults(
                Stage.operator().delete("/platform/tenants/acme/domains/no%20domain?endAddresses=maybe&more=1"),
                "/name",
                "/endAddresses",
                "/more");
    }

    /** Header fields take part as well. */
    @Test
    void tellsHeaderFieldsTogetherWithTheBody() {
        String address = Stage.newInbox().address();

        assertFaults(
                api.with("Idempotency-Key", "a b").post("/temp-emails", Map.of("purpose", "FUN")),
                "/Idempotency-Key",
                "/purpose");
        assertFaults(
                api.with("If-Match", "7").patch("/temp-emails/" + address, Map.of("labels", List.of("a,b"))),
                "/If-Match",
                "/labels/0");
    }

    @Test
    void namesTheFieldThatWasSent() {
        String address = Stage.newInbox().address();

        assertFaults(api.post("/temp-emails", Map.of("expiresAt", "2099-01-01T00:00:00Z")), "/expiresAt");
        assertFaults(api.post("/temp-emails/" + address + "/extend", Map.of("by", "5000d")), "/by");
        assertFaults(api.post("/temp-emails/" + address + "/extend", Map.of()), "");
        assertFaults(Stage.operator().post("/platform/tenants/acme/domains", Map.of("name", "no domain")), "/name");
    }

    @Test
    void tellsHowManyTrackersWereLeftOut() throws IOException {
        Inbox inbox = Stage.newInbox();
        inbox.receives(Mail.about("Tracked")
                .withHtml("<p>Hello <img src=https://t.example/p width=1 alt height=1> there</p>")
                .bytes());

        JsonNode message = inbox.next();

        assertThat(message.path("trackers").asInt()).isOne();
        assertThat(message.path("incomplete").asBoolean(true)).isFalse();
        assertThat(inbox.messages().getFirst().path("incomplete").asBoolean(true))
                .isFalse();
    }
}
