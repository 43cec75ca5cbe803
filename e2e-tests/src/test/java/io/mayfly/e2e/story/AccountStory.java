package io.mayfly.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mayfly.e2e.client.Answer;
import io.mayfly.e2e.client.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a caller learns of itself and its tenant, and does about its keys. */
class AccountStory {
    private final FreshTenant tenant = FreshTenant.of("STANDARD");
    private final Api api = tenant.program();

    @Test
    void tellsAProgramWhoItIsAndWhatItMay() {
        JsonNode me = api.get("/me").expecting(200).json();

        assertThat(me.path("tenant").path("slug").asText()).isEqualTo(tenant.slug());
        assertThat(me.path("member").path("username").asText()).isEqualTo("owner");
        assertThat(me.path("kind").asText()).isEqualTo("API_KEY");
        assertThat(me.path("name").asText()).isEqualTo("stories");
        assertThat(words(me.path("roles"))).containsExactly("OWNER");
        assertThat(words(me.path("permissions"))).contains("CREATE_ADDRESSES", "READ_MESSAGES");
    }

    @Test
    void tellsAPersonWhoTheyAre() {
        JsonNode me =
                Stage.person(Stage.acme(), "AUDITOR").get("/me").expecting(200).json();

        assertThat(me.path("kind").asText()).isEqualTo("MEMBER");
        assertThat(me.path("name").asText())
                .isEqualTo(Stage.acme().withRole("AUDITOR").username());
        assertThat(words(me.path("permissions"))).contains("READ_AUDIT").doesNotContain("READ_MESSAGES");
    }

    @Test
    void tellsHowMuchOfTheLimitsIsUsed() {
        Inbox.created(api, Map.of());

        JsonNode limits = api.get("/limits").expecting(200).json();

        assertThat(limits.path("newAddresses").path("limit").asInt()).isEqualTo(5);
        assertThat(limits.path("newAddresses").path("used").asInt()).isEqualTo(1);
        assertThat(limits.path("newAddresses").path("remaining").asInt()).isEqualTo(4);
        assertThat(limits.path("liveAddresses").path("used").asInt()).isEqualTo(1);
    }

    @Test
    void listsTheDomainsOfItsTenant() {
        JsonNode domains = api.get("/domains").expecting(200).json();

        assertThat(domains.path("items").valueStream()).singleElement().satisfies(domain -> {
            assertThat(domain.path("name").asText()).isEqualTo(tenant.domain());
            assertThat(domain.path("state").asText()).isEqualTo("VERIFIED");
        });
    }

    @Test
    void makesAKeyThatWorksUntilItIsRevoked() {
        Answer made =
                api.post("/api-keys", Map.of("name", "ci", "expiresIn", "7d")).expecting(201);
        String id = made.json().path("id").asText();
        Api other = Stage.anonymous().withKey(made.json().path("key").asText());

        assertThat(other.get("/me").expecting(200).json().path("name").asText()).isEqualTo("ci");
        assertThat(made.header("Location").orElse("")).endsWith(id);
        JsonNode listed = api.get("/api-keys").expecting(200).json();
        assertThat(listed.path("items").valueStream())
                .extracting(key -> key.path("name").asText())
                .containsExactly("ci", "stories");
        assertThat(listed.toString()).doesNotContain(made.json().path("key").asText());

        api.delete("/api-keys/" + id).expecting(204);

        Problems.assertProblem(other.get("/me"), 401);
        assertThat(api.get("/api-keys").expecting(200).json().path("items")).hasSize(1);
    }

    @Test
    void replacesAKeyByANewOneWithoutAPause() {
        Answer old =
                api.post("/api-keys", Map.of("name", "ci", "expiresIn", "7d")).expecting(201);
        String path = "/api-keys/" + old.json().path("id").asText() + "/rotate";
        Api before = Stage.anonymous().withKey(old.json().path("key").asText());

        Answer next = before.post(path, Map.of("overlap", "1h")).expecting(201);
        Api after = Stage.anonymous().withKey(next.json().path("key").asText());
        before.get("/me").expecting(200);
        assertThat(after.get("/me").expecting(200).json().path("name").asText()).isEqualTo("ci");

        Problems.assertProblem(api.post(path, Map.of("overlap", "1h")), 409);

        String nextPath = "/api-keys/" + next.json().path("id").asText() + "/rotate";
        api.post(nextPath, Map.of("overlap", "0s")).expecting(201);
        Problems.assertProblem(after.get("/me"), 401);
        before.get("/me").expecting(200);
        Problems.assertProblem(api.post(nextPath, Map.of()), 404);
        Problems.assertProblem(Stage.program(Stage.globex()).post(path, Map.of()), 404);
        Problems.assertProblemAt(api.post(path, Map.of("overlap", "8d")), 422, "/overlap");
    }

    @Test
    void makesAKeyThatWorksFromItsNetworksOnly() {
        Map<String, Object> here = Map.of("name", "here", "allowedNetworks", List.of("127.1.2.3/8", "::1"));
        Map<String, Object> elsewhere = Map.of("name", "elsewhere", "allowedNetworks", List.of("192.0.2.0/24"));
        Answer good = api.post("/api-keys", here).expecting(201);
        Answer foreign = api.post("/api-keys", elsewhere).expecting(201);

        Stage.anonymous().withKey(good.json().path("key").asText()).get("/me").expecting(200);
        Answer refused =
                Stage.anonymous().withKey(foreign.json().path("key").asText()).get("/me");

        Problems.assertProblem(refused, 403);
        assertThat(refused.json().path("type").asText()).isEqualTo("/problems/foreign-network");
        JsonNode listed = api.get("/api-keys").expecting(200).json().path("items");
        assertThat(listed.path(0).path("allowedNetworks").path(0).asText()).isEqualTo("192.0.2.0/24");
        assertThat(listed.path(0).path("lastUsedAt").isNull()).isTrue();
        assertThat(listed.path(1).path("allowedNetworks").valueStream().map(JsonNode::asText))
                .containsExactly("127.0.0.0/8", "::1");
        assertThat(api.get("/audit-events?action=api-key.created&limit=1")
                        .expecting(200)
                        .text())
                .contains("192.0.2.0/24");
    }

    @Test
    void refusesKeysThatLiveTooLongOrHaveNoName() {
        Problems.assertProblemAt(
                api.post("/api-keys", Map.of("name", "net", "allowedNetworks", List.of("10.0.0.0/8", "example.com"))),
                422,
                "/allowedNetworks/1");
        Problems.assertProblemAt(api.post("/api-keys", Map.of("name", "long", "expiresIn", "91d")), 422, "/expiresIn");
        Problems.assertProblemAt(api.post("/api-keys", Map.of()), 422, "/name");
        Problems.assertProblem(api.delete("/api-keys/0198a4c2-0000-7000-8000-000000000000"), 404);
    }

    @Test
    void remembersWhoDidWhat() {
        Inbox first = Inbox.created(api, Map.of());
        Inbox second = Inbox.created(api, Map.of());

        JsonNode newest = api.get("/audit-events?limit=1").expecting(200).json();
        JsonNode next = api.get(
                        "/audit-events?limit=1&cursor=" + newest.path("next").asText())
                .expecting(200)
                .json();

        List<JsonNode> events = new ArrayList<>();
        newest.path("items").forEach(events::add);
        next.path("items").forEach(events::add);
        assertThat(events)
                .extracting(event -> event.path("target").asText())
                .containsExactly(second.address(), first.address());
        assertThat(events).allSatisfy(event -> {
            assertThat(event.path("action").asText()).isEqualTo("temp-address.created");
            assertThat(event.path("actor").path("kind").asText()).isEqualTo("API_KEY");
            assertThat(event.path("actor").path("name").asText()).isEqualTo("stories");
        });
        Problems.assertProblem(Stage.person(Stage.acme(), "DEVELOPER").get("/audit-events"), 403);
    }

    private static List<String> words(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).toList();
    }
}
