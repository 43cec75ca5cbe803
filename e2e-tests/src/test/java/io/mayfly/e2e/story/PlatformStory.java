package io.mayfly.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mayfly.e2e.client.Answer;
import io.mayfly.e2e.client.Api;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The operator's API. */
class PlatformStory {
    private final Api operator = Stage.operator();
    private final FreshTenant fresh = FreshTenant.of("STANDARD");
    private final String tenant = "/platform/tenants/" + fresh.slug();

    @Test
    void listsTheTenantsThatItMade() {
        JsonNode listed = operator.get("/platform/tenants").expecting(200).json();

        assertThat(listed.path("items").valueStream())
                .filteredOn(each -> each.path("slug").asText().equals(fresh.slug()))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.path("plan").asText()).isEqualTo("STANDARD");
                    assertThat(each.path("state").asText()).isEqualTo("ACTIVE");
                });
    }

    @Test
    void suspendsAndResumesATenant() {
        assertThat(stateAfter("suspend")).isEqualTo("SUSPENDED");
        assertThat(stateAfter("suspend")).isEqualTo("SUSPENDED");
        assertThat(stateAfter("resume")).isEqualTo("ACTIVE");
    }

    private String stateAfter(String verb) {
        return operator.post(tenant + "/" + verb)
                .expecting(200)
                .json()
                .path("state")
                .asText();
    }

    @Test
    void claimsADomainAndVouchesForItLater() {
        String domain = "later." + fresh.domain();

        JsonNode claimed = operator.post(tenant + "/domains", Map.of("name", domain))
                .expecting(201)
                .json();
        JsonNode verified = operator.post(tenant + "/domains/" + domain + "/verify")
                .expecting(200)
                .json();

        assertThat(claimed.path("state").asText()).isEqualTo("CLAIMED");
        assertThat(verified.path("state").asText()).isEqualTo("VERIFIED");
    }

    @Test
    void listsTheDomainsOfATenantAndTakesThemAway() {
        Inbox.created(fresh.program(), Map.of());
        String path = tenant + "/domains/" + fresh.domain();

        JsonNode listed = operator.get(tenant + "/domains").expecting(200).json();
        assertThat(listed.path("items").valueStream())
                .singleElement()
                .satisfies(each -> assertThat(each.path("name").asText()).isEqualTo(fresh.domain()));
        Problems.assertProblem(operator.delete(path), 409);
        Problems.assertProblemAt(operator.delete(path + "?endAddresses=perhaps"), 422, "/endAddresses");
        operator.delete(path + "?endAddresses=true").expecting(204);

        assertThat(operator.get(tenant + "/domains").expecting(200).json().path("items"))
                .isEmpty();
        Problems.assertProblem(operator.delete(path), 404);
        Problems.assertProblem(operator.get("/platform/tenants/never-was/domains"), 404);
    }

    @Test
    void refusesADomainThatIsVerifiedForAnotherTenant() {
        FreshTenant other = FreshTenant.of("STANDARD");

        Problems.assertProblem(
                operator.post(
                        "/platform/tenants/" + other.slug() + "/domains",
                        Map.of("name", fresh.domain(), "verified", true)),
                409);
    }

    @Test
    void addsMembers() {
        Map<String, Object> person = Map.of(
                "subject",
                Stage.uniqueName("subject"),
                "username",
                "auditor",
                "email",
                "auditor@" + fresh.domain(),
                "name",
                "Ann Auditor",
                "roles",
                List.of("AUDITOR"));

        operator.post(tenant + "/members", person).expecting(201);

        JsonNode members = operator.get(tenant + "/members").expecting(200).json();
        assertThat(members.path("items").valueStream())
                .extracting(member -> member.path("username").asText())
                .containsExactly("auditor", "owner");
        Problems.assertProblem(operator.post(tenant + "/members", person), 409);
    }

    @Test
    void givesMembersOtherRolesAndKeepsAnOwner() {
        String developer = Stage.uniqueName("subject");
        operator.post(
                        tenant + "/members",
                        Map.of(
                                "subject",
                                developer,
                                "username",
                                "developer",
                                "email",
                                "developer@" + fresh.domain(),
                                "roles",
                                List.of("DEVELOPER")))
                .expecting(201);

        Problems.assertProblem(changeRoles("owner", "[\"ADMIN\"]"), 409);
        JsonNode changed = changeRoles("developer", "[\"OWNER\", \"AUDITOR\"]")
                .expecting(200)
                .json();
        assertThat(changed.path("roles").valueStream().map(JsonNode::asText)).containsExactly("OWNER", "AUDITOR");
        changeRoles("owner", "[\"AUDITOR\"]").expecting(200);

        JsonNode me = fresh.program().get("/me").expecting(200).json();
        assertThat(me.path("roles").valueStream().map(JsonNode::asText)).containsExactly("AUDITOR");
        Problems.assertProblemAt(changeRoles("developer", "[\"KING\"]"), 422, "/roles/0");
        Problems.assertProblemAt(changeRoles("developer", "[]"), 422, "/roles");
        Problems.assertProblem(changeRoles("nobody", "[\"ADMIN\"]"), 404);
    }

    private Answer changeRoles(String username, String roles) {
        return operator.with("Content-Type", "application/json")
                .send("PUT", tenant + "/members/" + username + "/roles", "{\"roles\":" + roles + "}");
    }

    @Test
    void removesATenantOnceItsAddressesHaveEnded() {
        Inbox inbox = Inbox.created(fresh.program(), Map.of());
        Problems.assertProblem(operator.delete(tenant), 409);
        fresh.program().delete(inbox.path()).expecting(204);

        operator.delete(tenant).expecting(204);

        Problems.assertProblem(operator.delete(tenant), 404);
        Problems.assertProblem(fresh.program().get("/me"), 401);
        assertThat(operator.get("/platform/tenants")
                        .expecting(200)
                        .json()
                        .path("items")
                        .valueStream())
                .noneMatch(each -> each.path("slug").asText().startsWith("~")
                        || each.path("slug").asText().equals(fresh.slug()));
        operator.post("/platform/tenants", Map.of("slug", fresh.slug(), "name", "Next"))
                .expecting(201);
        operator.post(tenant + "/domains", Map.of("name", fresh.domain(), "verified", true))
                .expecting(201);
    }

    @Test
    void refusesWhatCannotBe() {
        Problems.assertProblem(operator.post("/platform/tenants", Map.of("slug", fresh.slug(), "name", "Twice")), 409);
        Problems.assertProblemAt(
                operator.post("/platform/tenants", Map.of("slug", "No Slug", "name", "x")), 422, "/slug");
        Problems.assertProblem(operator.post("/platform/tenants/never-was/suspend"), 404);
        Problems.assertProblem(operator.get("/platform/tenants/never-was/members"), 404);
        Problems.assertProblem(operator.post(tenant + "/members/nobody/api-keys", Map.of("name", "x")), 404);
        Problems.assertProblem(operator.post(tenant + "/domains/unclaimed.example/verify"), 404);
    }
}
