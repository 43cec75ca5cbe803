package io.mayfly.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mayfly.e2e.client.Answer;
import io.mayfly.e2e.client.Api;
import io.mayfly.e2e.story.People.Names;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who is in a tenant, who goes, and whose keys there are, by API. */
class MemberStory {
    private static final Names JUERGEN = new Names("jm", "Jürgen Müller");
    private static final Names ANNA = new Names("anna", "Anna Ähre");
    private static final String NOBODY = "0198a4c2-0000-7000-8000-000000000000";

    private final FreshTenant tenant = FreshTenant.of("STANDARD");
    private final Api owner = tenant.program();
    private final String ownersId =
            owner.get("/me").expecting(200).json().path("member").path("id").asText();

    @Test
    void showsAndFindsThePeopleOfATenant() {
        String juergen = juergenJoins("AUDITOR");
        annaJoins("DEVELOPER");
        People.keyOf(tenant.slug(), JUERGEN.username(), "export");

        assertThat(usernames(owner.get("/members"))).containsExactly("anna", "jm", "owner");
        assertThat(usernames(owner.get("/members?q=" + encoded("MÜLLER")))).containsExactly("jm");
        assertThat(usernames(owner.get("/members?q=" + encoded("anna@people")))).containsExactly("anna");
        assertThat(usernames(owner.get("/members?q=%25"))).isEmpty();
        JsonNode first = owner.get("/members?limit=2").expecting(200).json();
        assertThat(usernames(owner.get(
                        "/members?limit=2&cursor=" + first.path("next").asText())))
                .containsExactly("owner");
        JsonNode shown = owner.get("/members/" + juergen).expecting(200).json();
        assertThat(shown.path("name").asText()).isEqualTo("Jürgen Müller");
        assertThat(shown.path("roles").path(0).asText()).isEqualTo("AUDITOR");
        assertThat(shown.path("apiKeys").asInt()).isEqualTo(1);
    }

    @Test
    void letsEachRoleSeeAndDoWhatItMay() {
        String juergen = juergenJoins("AUDITOR");
        annaJoins("DEVELOPER");
        Api auditor = People.keyOf(tenant.slug(), JUERGEN.username(), "his");
        Api developer = People.keyOf(tenant.slug(), ANNA.username(), "hers");

        assertThat(auditor.get("/members").status()).isEqualTo(200);
        assertThat(auditor.get("/api-keys?of=all").status()).isEqualTo(200);
        Problems.assertProblem(auditor.delete("/members/" + ownersId), 403);
        Problems.assertProblem(auditor.delete("/api-keys/" + NOBODY), 403);
        Problems.assertProblem(developer.get("/members"), 403);
        Problems.assertProblem(developer.get("/members/" + juergen), 403);
        Problems.assertProblem(developer.delete("/members/" + juergen), 403);
        Problems.assertProblem(developer.get("/api-keys?of=all"), 403);
        assertThat(keyNames(developer.get("/api-keys"))).containsExactly("hers");
        Problems.assertProblemAt(developer.get("/api-keys?of=everybody"), 422, "/of");
    }

    @Test
    void removesAMemberWithItsKeysAndKeepsWhatItMade() {
        String anna = annaJoins("DEVELOPER");
        Api annasKey = People.keyOf(tenant.slug(), ANNA.username(), "laptop");
        Inbox made = Inbox.created(annasKey, Map.of());

        owner.delete("/members/" + anna).expecting(204);

        Problems.assertProblem(annasKey.get("/me"), 401);
        Problems.assertProblem(owner.get("/members/" + anna), 404);
        Problems.assertProblem(owner.delete("/members/" + anna), 404);
        assertThat(usernames(owner.get("/members"))).containsExactly("owner");
        assertThat(keyNames(owner.get("/api-keys?of=all"))).containsExactly("stories");
        JsonNode address = owner.get(made.path()).expecting(200).json();
        assertThat(address.path("createdBy").path("name").asText()).isEqualTo("laptop");
        JsonNode deed = newestDeed();
        assertThat(deed.path("action").asText()).isEqualTo("member.removed");
        assertThat(deed.path("target").asText()).isEqualTo("anna");
        assertThat(deed.path("detail").asText()).isEqualTo("API keys ended: 1");
    }

    @Test
    void takesSomebodyBackAsTheSameMemberWithoutTheOldKeys() {
        String anna = annaJoins("DEVELOPER");
        Api old = People.keyOf(tenant.slug(), ANNA.username(), "old");
        owner.delete("/members/" + anna).expecting(204);

        String back = annaJoins("AUDITOR");

        assertThat(back).isEqualTo(anna);
        Problems.assertProblem(old.get("/me"), 401);
        assertThat(People.keyOf(tenant.slug(), ANNA.username(), "new")
                        .get("/me")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void answersForAnotherTenantsMemberAsForAMissingOne() {
        String theirs = FreshTenant.of("STANDARD")
                .program()
                .get("/me")
                .expecting(200)
                .json()
                .path("member")
                .path("id")
                .asText();

        for (String id : List.of(theirs, NOBODY, "anna")) {
            assertThat(Problems.assertProblem(owner.get("/members/" + id), 404)
                            .path("detail")
                            .asText())
                    .isEqualTo("This tenant has no member " + id);
            assertThat(Problems.assertProblem(owner.delete("/members/" + id), 404)
                            .path("type")
                            .asText())
                    .isEqualTo("/problems/member-not-found");
        }
    }

    @Test
    void keepsAnOwnerAndLetsNobodyGoByAccident() {
        assertThat(type(owner.delete("/members/" + ownersId), 409)).isEqualTo("/problems/own-membership");
        assertThat(type(owner.delete("/members/me"), 409)).isEqualTo("/problems/last-owner");
        String juergen = juergenJoins("ADMIN");
        Api admin = People.keyOf(tenant.slug(), JUERGEN.username(), "his");
        assertThat(type(admin.delete("/members/" + ownersId), 403)).isEqualTo("/problems/permission-denied");

        annaJoins("OWNER");
        owner.delete("/members/me").expecting(204);

        Problems.assertProblem(owner.get("/me"), 401);
        Api second = People.keyOf(tenant.slug(), ANNA.username(), "hers");
        assertThat(type(second.delete("/members/me"), 409)).isEqualTo("/problems/last-owner");
        second.delete("/members/" + juergen).expecting(204);
    }

    @Test
    void letsOwnersSeeAndRevokeAllKeys() {
        annaJoins("DEVELOPER");
        Api annas = People.keyOf(tenant.slug(), ANNA.username(), "Größenprüfung");

        assertThat(keyNames(owner.get("/api-keys"))).containsExactly("stories");
        assertThat(keyNames(owner.get("/api-keys?of=all"))).containsExactly("Größenprüfung", "stories");
        JsonNode found = owner.get("/api-keys?of=all&limit=1&q=" + encoded("ähre"))
                .expecting(200)
                .json()
                .path("items")
                .path(0);
        assertThat(found.path("owner").path("username").asText()).isEqualTo("anna");
        assertThat(found.path("name").asText()).isEqualTo("Größenprüfung");

        owner.delete("/api-keys/" + found.path("id").asText()).expecting(204);

        Problems.assertProblem(annas.get("/me"), 401);
        assertThat(newestDeed().path("action").asText()).isEqualTo("api-key.revoked");
        assertThat(newestDeed().path("detail").asText()).isEqualTo("Key of anna");
    }

    @Test
    void letsTheOperatorRemoveMembersAndRevokeKeys() {
        Api operator = Stage.operator();
        String path = "/platform/tenants/" + tenant.slug();
        annaJoins("DEVELOPER");
        juergenJoins("AUDITOR");
        Api annas = People.keyOf(tenant.slug(), ANNA.username(), "hers");
        Api juergens = People.keyOf(tenant.slug(), JUERGEN.username(), "his");

        JsonNode keys = operator.get(path + "/api-keys?limit=2").expecting(200).json();
        assertThat(keys.path("next").isTextual()).isTrue();
        JsonNode newest = keys.path("items").path(0);
        assertThat(newest.path("owner").path("name").asText()).isEqualTo("Jürgen Müller");
        operator.delete(path + "/api-keys/" + newest.path("id").asText()).expecting(204);
        Problems.assertProblem(juergens.get("/me"), 401);

        operator.delete(path + "/members/anna").expecting(204);
        Problems.assertProblem(annas.get("/me"), 401);
        Problems.assertProblem(operator.delete(path + "/members/anna"), 404);
        assertThat(type(operator.delete(path + "/members/owner"), 409)).isEqualTo("/problems/last-owner");
        Problems.assertProblem(operator.delete(path + "/api-keys/" + NOBODY), 404);
        Problems.assertProblem(operator.get("/platform/tenants/never-was/api-keys"), 404);
    }

    private String juergenJoins(String role) {
        return People.join(tenant.slug(), Stage.acme().withRole("AUDITOR"), JUERGEN, role);
    }

    private String annaJoins(String role) {
        return People.join(tenant.slug(), Stage.acme().withRole("DEVELOPER"), ANNA, role);
    }

    private JsonNode newestDeed() {
        return owner.get("/audit-events?limit=1")
                .expecting(200)
                .json()
                .path("items")
                .path(0);
    }

    private static String type(Answer answer, int status) {
        return Problems.assertProblem(answer, status).path("type").asText();
    }

    private static List<String> usernames(Answer answer) {
        return fields(answer, "username");
    }

    private static List<String> keyNames(Answer answer) {
        return fields(answer, "name");
    }

    private static List<String> fields(Answer answer, String field) {
        return answer.expecting(200)
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path(field).asText())
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
