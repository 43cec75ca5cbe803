package io.mayfly.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mayfly.e2e.client.Answer;
import io.mayfly.e2e.client.Api;
import io.mayfly.e2e.client.Mail;
import io.mayfly.e2e.system.Endpoints;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what by API. */
class AccessStory {
    @ParameterizedTest
    @ValueSource(strings = {"/temp-emails", "/temp-emails/x/messages", "/stream", "/me"})
    void refusesWhoeverShowsNoCredential(String path) {
        Answer answer = Stage.anonymous().get(path);

        Problems.assertProblem(answer, 401);
        assertThat(answer.header("WWW-Authenticate")).isPresent();
    }

    @Test
    void refusesKeysThatAreNone() {
        String key = Stage.acme().apiKey();
        Problems.assertProblem(Stage.anonymous().withKey("mf_nonsense").get("/temp-emails"), 401);
        Problems.assertProblem(Stage.anonymous().withKey(key + "x").get("/temp-emails"), 401);
        Problems.assertProblem(
                Stage.anonymous().withKey(key.substring(0, key.length() - 1)).get("/temp-emails"), 401);
    }

    @Test
    void refusesTokensThatWereTamperedWith() {
        String token = tokenOf("OWNER");
        String[] parts = token.split("\\.");
        String raised = parts[0] + "." + encoded(decoded(parts[1]).replace("acme", "globex")) + "." + parts[2];
        String unsigned = encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + parts[1] + ".";
        String clipped = parts[0] + "." + parts[1] + "." + parts[2].substring(4);

        for (String bad : new String[] {raised, unsigned, clipped, "nonsense"}) {
            Problems.assertProblem(Stage.anonymous().withToken(bad).get("/temp-emails"), 401);
        }
    }

    @Test
    void refusesTokensForAnotherAudience() throws IOException {
        String password = Files.readString(Stage.system().data().resolve("secrets/keycloak-admin.password"))
                .strip();
        String foreign = Stage.tokens()
                .token(
                        "master",
                        Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                "admin-cli",
                                "username",
                                "admin",
                                "password",
                                password));

        Problems.assertProblem(Stage.anonymous().withToken(foreign).get("/temp-emails"), 401);
    }

    @Test
    void knowsAPersonByTheirToken() {
        JsonNode made = Stage.person(Stage.acme(), "DEVELOPER")
                .post("/temp-emails", Map.of("purpose", "TEST"))
                .expecting(201)
                .json();

        assertThat(made.path("createdBy").path("kind").asText()).isEqualTo("MEMBER");
        assertThat(made.path("createdBy").path("name").asText())
                .isEqualTo(Stage.acme().withRole("DEVELOPER").username());
    }

    @ParameterizedTest
    @CsvSource({
        "OWNER,201,200,204",
        "ADMIN,201,200,204",
        "MARKETER,201,200,204",
        "SUPPORT_AGENT,201,200,204",
        "DEVELOPER,201,200,204",
        "AUDITOR,403,403,403"
    })
    void grantsARoleWhatItMayDo(String role, int create, int read, int delete) throws IOException {
        Api person = Stage.person(Stage.acme(), role);
        Inbox inbox = create == 201 ? Inbox.created(person, Map.of()) : Stage.newInbox();
        inbox.receives(Mail.about("For those who may").bytes());

        assertThat(person.get("/temp-emails?limit=1").status()).isEqualTo(200);
        assertThat(person.get(inbox.path()).status()).isEqualTo(200);
        assertThat(person.post("/temp-emails", Map.of()).status()).isEqualTo(create);
        assertThat(person.get(inbox.path() + "/messages").status()).isEqualTo(read);
        assertThat(person.get(inbox.path() + "/messages/latest").status()).isEqualTo(read);
        assertThat(person.get(inbox.path() + "/messages/latest/raw").status()).isEqualTo(read);
        assertThat(person.get(inbox.path() + "/messages/wait?timeout=1s").status())
                .isEqualTo(read);
        assertThat(person.post(inbox.path() + "/pause").status()).isEqualTo(read);
        assertThat(person.delete(inbox.path()).status()).isEqualTo(delete);
    }

    @Test
    void refusesATenantThatThePersonDoesNotBelongTo() {
        Api person = Stage.person(Stage.acme(), "OWNER");

        assertThat(person.with("Mayfly-Tenant", "acme")
                        .get("/temp-emails?limit=1")
                        .status())
                .isEqualTo(200);
        assertThat(person.with("Mayfly-Tenant", "globex")
                        .get("/temp-emails?limit=1")
                        .status())
                .isIn(401, 403);
    }

    @Test
    void answersForAnotherTenantsAddressAsForAMissingOne() throws IOException {
        Inbox ours = Stage.newInbox();
        ours.receives(Mail.about("Ours").bytes());
        String message = ours.messages().getFirst().path("id").asText();
        Api stranger = Stage.program(Stage.globex());
        String missingId = "0198a4c2-0000-7000-8000-000000000000";
        String missingAddress = "never-was@in.acme.example";

        for (String tail : new String[] {
            "",
            "/messages",
            "/messages/wait?timeout=1s",
            "/messages/latest",
            "/messages/" + message,
            "/messages/" + message + "/raw"
        }) {
            assertSameMissing(stranger.get(ours.path() + tail), stranger.get("/temp-emails/" + missingId + tail));
            assertSameMissing(
                    stranger.get("/temp-emails/" + ours.address() + tail),
                    stranger.get("/temp-emails/" + missingAddress + tail));
        }
        assertSameMissing(stranger.delete(ours.path()), stranger.delete("/temp-emails/" + missingId));
        assertSameMissing(stranger.post(ours.path() + "/pause"), stranger.post("/temp-emails/" + missingId + "/pause"));
        assertSameMissing(
                stranger.patch(ours.path(), Map.of("maxMessages", 3)),
                stranger.patch("/temp-emails/" + missingId, Map.of("maxMessages", 3)));
        assertThat(ours.shown().path("state").asText()).isEqualTo("ACTIVE");
    }

    @Test
    void keepsPlatformCallsForTheOperator() {
        Endpoints.Tenant acme = Stage.acme();

        assertThat(Stage.anonymous().get("/platform/tenants").status()).isIn(401, 403);
        assertThat(Stage.program(acme).get("/platform/tenants").status()).isIn(401, 403);
        assertThat(Stage.person(acme, "OWNER").get("/platform/tenants").status())
                .isIn(401, 403);
        assertThat(Stage.anonymous()
                        .with("X-Operator-Key", "nonsense")
                        .get("/platform/tenants")
                        .status())
                .isIn(401, 403);
    }

    @Test
    void leavesNoSecretOpenToOthers() throws IOException {
        Path secrets = Stage.system().data().resolve("secrets");
        try (var files = Files.list(secrets)) {
            assertThat(files.toList())
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.getPosixFilePermissions(file))
                            .as(file.toString())
                            .allMatch(permission -> permission.name().startsWith("OWNER")));
        }
    }

    private static void assertSameMissing(Answer others, Answer missing) {
        ObjectNode othersProblem = (ObjectNode) Problems.assertProblem(others, 404);
        ObjectNode missingProblem = (ObjectNode) Problems.assertProblem(missing, 404);
        assertThat(othersProblem.without("instance").toString())
                .isEqualTo(missingProblem.without("instance").toString());
    }

    private static String tokenOf(String role) {
        Endpoints.User user = Stage.acme().withRole(role);
        return Stage.tokens().of(user.username(), user.password());
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    private static String encoded(String part) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(part.getBytes(StandardCharsets.UTF_8));
    }
}
