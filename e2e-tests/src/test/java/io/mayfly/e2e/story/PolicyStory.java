package io.mayfly.e2e.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import io.mayfly.e2e.client.Answer;
import io.mayfly.e2e.client.Api;
import io.mayfly.e2e.console.Visit;
import io.mayfly.e2e.console.WebBrowser;
import io.mayfly.e2e.console.WebBrowser.Window;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Leases and limits at each level: what holds and who said so, tightened, never loosened, and obeyed at once. */
class PolicyStory {
    private static final String ORGANISATION = "/policies/organisation";

    private final FreshTenant fresh = FreshTenant.of("STANDARD");
    private final Api owner = fresh.program();
    private final String domain = "/policies/domains/" + fresh.domain();

    @Test
    void tellsWhatHoldsAndWhoSaidSo() {
        put(owner, ORGANISATION, "{\"leaseCeiling\":\"7d\"}").expecting(200);

        JsonNode lease = setting(owner, "?domain=" + fresh.domain() + "&purpose=CAMPAIGN", "lease");

        assertThat(lease.path("value").asText()).isEqualTo("P7D");
        assertThat(lease.path("valueFrom").path("level").asText()).isEqualTo("PLATFORM");
        assertThat(lease.path("valueFrom").path("purpose").asText()).isEqualTo("CAMPAIGN");
        assertThat(lease.path("cutBy").path("level").asText()).isEqualTo("ORGANISATION");
        assertThat(lease.path("chain")).hasSize(3);
        assertThat(lease.path("chain").path(2).path("valueCut").asBoolean()).isTrue();
        JsonNode live = setting(owner, "", "liveAddresses");
        assertThat(live.path("valueFrom").path("level").asText()).isEqualTo("PLAN");
        assertThat(live.path("valueFrom").path("plan").asText()).isEqualTo("STANDARD");
        Problems.assertProblemAt(owner.get("/policies/effective?purpose=fun"), 422, "/purpose");
    }

    @Test
    void isObeyedByTheNextAddressAndLeavesThoseThatLiveAlone() {
        Inbox before = Inbox.created(owner, Map.of("expiresIn", "30d"));
        put(owner, ORGANISATION, "{\"lease\":\"2h\",\"leaseCeiling\":\"4h\",\"liveAddresses\":2}")
                .expecting(200);

        Problems.assertProblemAt(owner.post("/temp-emails", Map.of("expiresIn", "5h")), 422, "/expiresIn");
        Inbox after = Inbox.created(owner, Map.of());
        Problems.assertProblem(owner.post("/temp-emails", Map.of()), 429);
        Problems.assertProblemAt(owner.post(before.path() + "/extend", Map.of("by", "1h")), 422, "/by");
        owner.post(after.path() + "/extend", Map.of("expiresIn", "3h")).expecting(200);

        assertThat(owner.get(before.path()).expecting(200).json().path("expiresAt"))
                .isEqualTo(before.shown().path("expiresAt"));
        owner.delete(ORGANISATION).expecting(204);
        owner.post("/temp-emails", Map.of("expiresIn", "5h")).expecting(201);
    }

    @Test
    void eachLevelTightensAndNoneLoosens() {
        put(owner, ORGANISATION, "{\"lease\":\"1d\",\"leaseCeiling\":\"7d\"}").expecting(200);
        put(owner, ORGANISATION + "/test", "{\"lease\":\"5m\"}").expecting(200);
        put(owner, domain, "{\"leaseCeiling\":\"2d\",\"maxMessages\":20}").expecting(200);
        put(owner, domain + "/TICKET", "{\"lease\":\"1d\"}").expecting(200);

        Answer loose = put(owner, domain, "{\"lease\":\"8d\",\"leaseCeiling\":\"9d\"}");
        Problems.assertProblemAt(loose, 422, "/lease");
        Problems.assertProblemAt(loose, 422, "/leaseCeiling");
        assertThat(loose.text()).contains("The organisation's policy allows at most 7 days");
        assertThat(put(owner, ORGANISATION, "{\"newPerHour\":6}").expecting(422).text())
                .contains("The plan allows at most 5");
        Problems.assertProblemAt(put(owner, domain, "{\"liveAddresses\":1}"), 422, "/liveAddresses");
        Problems.assertProblemAt(put(owner, domain + "/ticket", "{\"lease\":\"3d\"}"), 422, "/lease");
        Problems.assertProblemAt(put(owner, ORGANISATION, "{\"longest\":\"3d\"}"), 422, "/longest");
        assertThat(setting(owner, "?domain=" + fresh.domain() + "&purpose=TICKET", "maxMessages")
                        .path("value")
                        .asInt())
                .isEqualTo(20);

        JsonNode own = owner.get("/policies").expecting(200).json().path("items");
        assertThat(own.valueStream()
                        .map(each -> each.path("at").path("level").asText() + " "
                                + each.path("at").path("purpose").asText()))
                .containsExactly("ORGANISATION null", "ORGANISATION TEST", "DOMAIN null", "DOMAIN TICKET");
        for (String level : List.of(domain + "/ticket", domain, ORGANISATION + "/test")) {
            owner.get(level).expecting(200);
            owner.delete(level).expecting(204);
        }
        assertThat(owner.get("/policies").expecting(200).json().path("items")).hasSize(1);
    }

    @Test
    void refusesWhatIsStaleAndWritesDownWhatIsAnotherOnly() {
        String none = owner.get(ORGANISATION).expecting(200).header("ETag").orElseThrow();
        Answer first = putIf(owner, none, "{\"lease\":\"12h\"}").expecting(200);
        Answer same = put(owner, ORGANISATION, "{\"lease\":\"PT12H\"}").expecting(200);

        Problems.assertProblem(putIf(owner, none, "{\"lease\":\"6h\"}"), 412);
        Problems.assertProblem(owner.with("If-Match", none).delete(ORGANISATION), 412);
        assertThat(same.header("ETag")).isEqualTo(first.header("ETag"));
        putIf(owner, first.header("ETag").orElseThrow(), "{\"lease\":\"6h\"}").expecting(200);

        JsonNode deeds = owner.get("/audit-events?action=policy.changed")
                .expecting(200)
                .json()
                .path("items");
        assertThat(deeds).hasSize(2);
        JsonNode change = deeds.path(0).path("changes").path(0);
        assertThat(change.path("field").asText()).isEqualTo("lease");
        assertThat(change.path("before").asText()).isEqualTo("PT12H");
        assertThat(change.path("after").asText()).isEqualTo("PT6H");
    }

    @Test
    void tellsBeforehandWhatAChangeWillDo() {
        Inbox.created(owner, Map.of("expiresIn", "30d"));
        Inbox.created(owner, Map.of("expiresIn", "1h"));

        JsonNode outlook = preview(ORGANISATION, "{\"leaseCeiling\":\"7d\",\"liveAddresses\":1}");

        assertThat(outlook.path(0).path("affected").asInt()).isEqualTo(1);
        assertThat(outlook.path(0).path("effect").asText()).isEqualTo("LEASES_BEYOND_CEILING");
        assertThat(outlook.path(0).path("newCeiling").asText()).isEqualTo("P7D");
        assertThat(outlook.path(3).path("effect").asText()).isEqualTo("MEMBERS_OVER_LIMIT");
        assertThat(preview(ORGANISATION + "/test", "{\"leaseCeiling\":\"7d\"}")
                        .path(0)
                        .path("affected")
                        .asInt())
                .isZero();
        assertThat(preview(domain, "{\"maxMessagesCeiling\":10}")
                        .path(1)
                        .path("affected")
                        .asInt())
                .isEqualTo(2);
        assertThat(preview(domain + "/custom", "{}")).hasSize(2);
        assertThat(owner.get("/policies").expecting(200).json().path("items")).isEmpty();
        Problems.assertProblemAt(
                json(owner).send("POST", ORGANISATION + "/preview", "{\"lease\":\"999d\"}"), 422, "/lease");
    }

    @Test
    void anotherTenantsDomainIsNoneAndOthersPoliciesAreUnseen() {
        FreshTenant other = FreshTenant.of("STANDARD");
        put(owner, domain, "{\"lease\":\"1h\"}").expecting(200);

        Api stranger = other.program();
        for (String path : List.of(domain, domain + "/test", "/policies/effective?domain=" + fresh.domain())) {
            Problems.assertProblem(stranger.get(path), 404);
        }
        Problems.assertProblem(put(stranger, domain, "{}"), 404);
        Problems.assertProblem(stranger.delete(domain), 404);
        assertThat(stranger.get("/policies").expecting(200).json().path("items"))
                .isEmpty();
    }

    @Test
    void ownersAndAdminsChangeAndAllRead() {
        for (String role : List.of("DEVELOPER", "AUDITOR")) {
            Api reader = Stage.person(Stage.acme(), role);
            reader.get("/policies/effective").expecting(200);
            reader.get(ORGANISATION).expecting(200);
            Problems.assertProblem(put(reader, ORGANISATION, "{}"), 403);
            Problems.assertProblem(reader.delete(ORGANISATION), 403);
            Problems.assertProblem(json(reader).send("POST", ORGANISATION + "/preview", "{}"), 403);
        }
        Api admin = Stage.person(Stage.acme(), "ADMIN");
        put(admin, ORGANISATION + "/device", "{\"maxMessages\":49}").expecting(200);
        admin.delete(ORGANISATION + "/device").expecting(204);
    }

    @Test
    void theOperatorBindsAllByTheApiAndByCommands() {
        Api operator = Stage.operator();
        OperatorCommands commands = new OperatorCommands(Stage.system());
        String raised = "/platform/policies/plans/RAISED";

        assertThat(commands.does("policy", "set", "--plan", "RAISED", "--purpose", "DEVICE", "--max-messages", "77"))
                .contains("plan RAISED, DEVICE", "maxMessages", "77", "by operator");
        assertThat(commands.does("policy", "set", "--plan", "RAISED", "--purpose", "DEVICE", "--max-messages", "77"))
                .contains("nothing was done");
        assertThat(commands.does("policy", "show")).contains("platform", "plan STANDARD", "leaseCeiling", "P365D");
        assertThat(setting(Stage.program(Stage.acme()), "?purpose=DEVICE", "maxMessages")
                        .path("value")
                        .asInt())
                .isEqualTo(77);
        put(operator, raised + "/DEVICE", "{}").expecting(200);
        assertThat(commands.isRefused("policy", "set", "--plan", "RAISED", "--live-addresses", "10001"))
                .contains("The platform allows at most 10000");

        Problems.assertProblemAt(
                put(operator, "/platform/policies/platform", "{\"lease\":\"1h\"}"), 422, "/maxMessages");
        for (String level :
                List.of("/platform/policies/platform", "/platform/policies/platform/test", raised, raised + "/test")) {
            Answer said = operator.get(level).expecting(200);
            Answer again = put(operator, level, body(said.json())).expecting(200);
            assertThat(again.json()).isEqualTo(said.json());
        }
        assertThat(operator.get("/platform/policies").expecting(200).json().path("items"))
                .hasSizeGreaterThan(5);
        Problems.assertProblem(owner.get("/platform/policies"), 401);
    }

    /** What a level says, in the form of what it could be told to say. */
    private static String body(JsonNode said) {
        ObjectNode body = said.deepCopy();
        body.remove(List.of("at", "changedAt", "changedBy"));
        return body.toString();
    }

    @Test
    void aMarketerReadsAndAnOwnerChangesInTheConsole() {
        try (WebBrowser browser = new WebBrowser();
                Visit visit = browser.newVisit(Stage.endpoints().console())) {
            visit.signIn(Stage.acme().withRole("OWNER"), "policies?domain=in.acme.example&purpose=FILE_SHARE");
            assertThat(visit.text("From: Platform, for File share")).isVisible();

            visit.button("Change…").click();
            Locator form = visit.dialog();
            assertThat(form).containsText("At most 365 d (from: Platform)");
            Locator lease = form.locator("vaadin-integer-field input").first();
            lease.fill("9999");
            assertThat(form).containsText("It can’t be saved like this. The platform allows at most 365 d.");
            lease.fill("6");
            assertThat(form).containsText("Lease: 1 d (at most 365 d) → 6");
            visit.button("Save").click();

            assertThat(visit.dialog()).hasCount(0);
            assertThat(visit.text("From: in.acme.example, for File share").first())
                    .isVisible();
            visit.button("History").click();
            visit.arrivesAt("audit?of=policies");
            visit.list().cell("Policy changed").first().click();
            assertThat(visit.dialog()).containsText("Lease");
        } finally {
            Stage.program(Stage.acme())
                    .delete("/policies/domains/in.acme.example/FILE_SHARE")
                    .expecting(204);
        }
    }

    @Test
    void theConsoleReadsToAuditorsInGermanOnAPhone() {
        try (WebBrowser browser = new WebBrowser();
                Visit visit = browser.newVisit(Stage.endpoints().console(), new Window(360, "de-DE"))) {
            visit.signIn(Stage.acme().withRole("AUDITOR"), "policies");

            assertThat(visit.heading("Laufzeit")).isVisible();
            assertThat(visit.text("Von: Tarif RAISED").first()).isVisible();
            assertThat(visit.button("Ändern …")).isHidden();
            visit.open("policies?domain=in.globex.example");
            assertThat(visit.heading("Ihre Organisation hat keine Mail-Domain in.globex.example."))
                    .isVisible();
        }
    }

    private JsonNode preview(String level, String body) {
        return json(owner)
                .send("POST", level + "/preview", body)
                .expecting(200)
                .json()
                .path("settings");
    }

    private static Answer put(Api api, String level, String body) {
        return json(api).send("PUT", level, body);
    }

    private static Answer putIf(Api api, String tag, String body) {
        return put(api.with("If-Match", tag), ORGANISATION, body);
    }

    private static Api json(Api api) {
        return api.with("Content-Type", "application/json");
    }

    private static JsonNode setting(Api api, String query, String name) {
        return api.get("/policies/effective" + query)
                .expecting(200)
                .json()
                .path("settings")
                .valueStream()
                .filter(each -> each.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
