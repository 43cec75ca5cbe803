package io.mayfly.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.mayfly.e2e.client.Api;
import io.mayfly.e2e.client.Mail;
import io.mayfly.e2e.client.SmtpConversation;
import io.mayfly.e2e.system.MayflyCommand.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an operator does by commands, from a new organisation to its domain's end. */
class OperatorStory {
    private static final int USAGE = 2;

    private final OperatorCommands commands = new OperatorCommands(Stage.system());
    private final String slug = Stage.uniqueName("birke");
    private final String domain = "in." + slug + ".example";

    @Test
    void leadsANewOrganisationToItsFirstMail() throws IOException {
        String name = "Bäckerei Birke & Söhne";
        commands.does("tenant", "create", "--slug", slug, "--name", name);
        String added = commands.does(adding("OWNER"));
        assertThat(added).contains("Password for the next sign-in of " + owner(), " is now OWNER of " + slug + ".");
        assertThat(commands.does("domain", "add", domain, "--tenant", slug)).contains("CLAIMED");
        assertThat(commands.does("domain", "verify", domain, "--tenant", slug)).contains("VERIFIED");
        Api api = Stage.anonymous().withKey(commands.makesKey(slug, owner(), "Erster Schlüssel"));

        Inbox inbox = Inbox.created(api, Map.of("purpose", "VERIFICATION"));
        assertThat(inbox.address()).endsWith("@" + domain);
        inbox.receives(Mail.about("Willkommen").saying("Ihr Code ist 482913.").bytes());

        assertThat(inbox.next().path("text").asText()).contains("482913");
        JsonNode me = api.get("/me").expecting(200).json();
        assertThat(me.path("tenant").path("name").asText()).isEqualTo(name);
        assertThat(deeds(api))
                .startsWith(
                        "temp-address.created",
                        "api-key.created",
                        "mail-domain.verified",
                        "mail-domain.claimed",
                        "member.added",
                        "tenant.created");
    }

    @Test
    void isToldInWordsWhatCanNeverBeAndNothingIsMade() {
        commands.does("tenant", "create", "--slug", slug);

        assertThat(refused(USAGE, adding("KING")))
                .contains("OWNER, ADMIN, MARKETER, SUPPORT_AGENT, DEVELOPER, AUDITOR", "KING");
        assertThat(refused(USAGE, "tenant", "create", "--slug", "No Slug")).contains("is no slug");
        assertThat(refused(USAGE, "domain", "add", "nodots", "--tenant", slug)).contains("is no domain name");
        assertThat(refused(USAGE, "api-key", "revoke", "--tenant", slug, "--id", "x"))
                .contains("is no key's id");

        assertThat(Stage.people().knows(owner())).isFalse();
        assertThat(commands.does("member", "list", "--tenant", slug)).isEmpty();
    }

    @Test
    void isToldInWordsWhatCannotBeNow() {
        commands.makesTenant(slug, domain);
        String other = Stage.uniqueName("buche");
        commands.does("tenant", "create", "--slug", other);

        assertThat(refused(1, "tenant", "suspend", "never-was")).contains("There is no tenant \"never-was\"");
        assertThat(refused(1, "tenant", "create", "--slug", slug, "--name", "Anders"))
                .contains("The slug " + slug + " is taken by");
        assertThat(refused(1, "domain", "add", domain, "--tenant", other, "--verified"))
                .contains(domain + " is verified for another tenant");
        assertThat(commands.does("domain", "list", "--tenant", other)).isEmpty();
        assertThat(refused(1, "domain", "verify", "never.example", "--tenant", slug))
                .contains(slug + " has no domain never.example");
        assertThat(refused(1, "api-key", "create", "--tenant", slug, "--username", "nobody", "--name", "x"))
                .contains(slug + " has no member \"nobody\"");
        String unknown = "0198a4c2-0000-7000-8000-000000000000";
        assertThat(refused(1, "api-key", "revoke", "--tenant", slug, "--id", unknown))
                .contains(slug + " has no key " + unknown);
    }

    /** What a failure between the two leaves behind: the tenant is here, and nothing is at Keycloak. */
    @Test
    void completesATenantThatIsHalfMadeByRepeatingTheCommand() {
        Stage.operator()
                .post("/platform/tenants", Map.of("slug", slug, "name", "Birke"))
                .expecting(201);

        String[] creation = {"tenant", "create", "--slug", slug, "--name", "Birke"};
        assertThat(commands.does(creation)).contains("its organization at Keycloak was missing and is made now");
        assertThat(commands.does(creation)).contains("nothing was done");
        commands.does(adding("OWNER"));
        assertThat(commands.does(adding("OWNER"))).contains("was already OWNER");
    }

    @Test
    void givesTwoTenantsOneName() {
        String other = Stage.uniqueName("buche");
        commands.does("tenant", "create", "--slug", slug, "--name", "Die Gleichen");
        commands.does("tenant", "create", "--slug", other, "--name", "Die Gleichen");

        assertThat(commands.does("tenant", "list").lines().filter(line -> line.endsWith("Die Gleichen")))
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(commands.does(adding("OWNER"))).contains("OWNER of " + slug);
    }

    @Test
    void letsSomebodyComeBackUnderTheNameThatKeycloakKnows() {
        commands.makesTenant(slug, domain);
        String[] greta = {"member", "add", "--tenant", slug, "--username", "greta", "--role", "AUDITOR"};
        commands.does(greta);
        commands.removesMember(slug, "greta");

        commands.does(greta);
        String members = commands.listsMembers(slug);
        commands.removesMember(slug, "greta");

        assertThat(members).contains("Greta Grün <greta@globex.example>", "0 keys");
    }

    @Test
    void tellsOneKeyFromTwoAndTimesWithoutFractions() {
        commands.makesTenant(slug, domain);

        assertThat(commands.listsMembers(slug)).contains("1 key ").doesNotContain("1 keys");
        assertThat(commands.listsKeys(slug)).containsPattern("until \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ\\n");
    }

    @Test
    void takesADomainFromItsTenantOnceNothingLivesThere() throws IOException {
        Api api = Stage.anonymous().withKey(commands.makesTenant(slug, domain));
        Inbox inbox = Inbox.created(api, Map.of("expiresIn", "30d"));
        inbox.receives(Mail.about("Vorher").bytes());
        assertThat(refused(1, "domain", "remove", domain, "--tenant", slug))
                .contains("Addresses live on " + domain + ": 1.", "--end-addresses");
        assertThat(commands.does("domain", "list", "--tenant", slug)).contains("VERIFIED");

        commands.does("domain", "remove", domain, "--tenant", slug, "--end-addresses");

        assertThat(replyTo(inbox.address())).startsWith("550 5.1.");
        assertThat(commands.does("domain", "list", "--tenant", slug)).isEmpty();
        assertThat(api.get("/domains").expecting(200).json().path("items")).isEmpty();
        assertThat(deeds(api)).contains("mail-domain.removed");
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> AddressRows.of(inbox).equals(new AddressRows(0, 0, 0)));
        String other = Stage.uniqueName("buche");
        commands.does("tenant", "create", "--slug", other);
        assertThat(commands.does("domain", "add", domain, "--tenant", other, "--verified"))
                .contains("VERIFIED");
    }

    @Test
    void removesAnOrganisationOnceNothingLivesThereAndNothingOfAnother() throws IOException {
        Api api = Stage.anonymous().withKey(commands.makesTenant(slug, domain));
        Inbox inbox = Inbox.created(api, Map.of());
        inbox.receives(Mail.about("Vorher").bytes());
        FreshTenant other = FreshTenant.of("STANDARD");
        Inbox others = Inbox.created(other.program(), Map.of());
        String[] removal = {"tenant", "remove", "--slug", slug, "--yes"};

        assertThat(refused(1, "tenant", "remove", "--slug", slug)).contains("Type " + slug, "nothing was done");
        assertThat(refused(1, removal))
                .contains("addresses that have not ended: 1. Messages that they hold: 1.", "tenant suspend " + slug);
        assertThat(inbox.subjects()).containsExactly("Vorher");
        api.delete(inbox.path()).expecting(204);

        assertThat(commands.does(removal)).contains(slug + " is removed, with its organization at Keycloak.");

        Problems.assertProblem(api.get("/me"), 401);
        assertThat(replyTo(inbox.address())).startsWith("550 5.1.");
        assertThat(replyTo("postmaster@" + domain)).startsWith("550 5.1.");
        assertThat(commands.does("tenant", "list")).doesNotContain(slug);
        assertThat(refused(1, removal)).contains("There is no tenant \"" + slug + "\"");
        assertThat(Stage.people().knows(owner())).isTrue();
        others.receives(Mail.about("Nachher").bytes());
        assertThat(others.subjects()).containsExactly("Nachher");
        assertThat(commands.does("tenant", "create", "--slug", slug)).doesNotContain("already");
        assertThat(commands.does("domain", "add", domain, "--tenant", slug, "--verified"))
                .contains("VERIFIED");
        assertThat(commands.listsMembers(slug)).isEmpty();
    }

    /** What a failure between the two leaves behind: the tenant is gone here, and Keycloak has its organization. */
    @Test
    void completesARemovalThatIsHalfDoneByRepeatingTheCommand() {
        commands.does("tenant", "create", "--slug", slug);
        Stage.operator().delete("/platform/tenants/" + slug).expecting(204);

        String[] removal = {"tenant", "remove", "--slug", slug, "--yes"};
        assertThat(commands.does(removal)).contains("There is no tenant " + slug + " any more", "is removed");
        assertThat(refused(1, removal)).contains("There is no tenant \"" + slug + "\"");
    }

    @Test
    void givesAMemberAnotherRoleAndKeepsAnOwner() {
        Api api = Stage.anonymous().withKey(commands.makesTenant(slug, domain));
        String dana = slug + "-dana";
        commands.does(changing("member", "add", dana, "DEVELOPER", "--email", dana + "@birke.example"));

        assertThat(refused(1, changing("member", "role", owner(), "ADMIN")))
                .contains(owner() + " is the only owner of " + slug);
        assertThat(refused(1, changing("member", "role", "nobody", "ADMIN")))
                .contains(slug + " has no member \"nobody\"");
        assertThat(commands.does(changing("member", "role", dana, "OWNER")))
                .contains(dana + " is now OWNER of " + slug + ", no longer DEVELOPER.");
        assertThat(commands.does(changing("member", "role", owner(), "ADMIN"))).contains("is now ADMIN");
        assertThat(commands.does(changing("member", "role", owner(), "ADMIN"))).contains("nothing was done");

        assertThat(commands.listsMembers(slug))
                .containsPattern(dana + " +OWNER")
                .containsPattern(owner() + " +ADMIN");
        assertThat(deeds(api)).startsWith("member.changed", "member.changed", "member.added");
        assertThat(api.get("/me").expecting(200).json().path("roles").toString())
                .isEqualTo("[\"ADMIN\"]");
    }

    private String[] changing(String noun, String verb, String username, String role, String... more) {
        Stream<String> change = Stream.of(noun, verb, "--tenant", slug, "--username", username, "--role", role);
        return Stream.concat(change, Stream.of(more)).toArray(String[]::new);
    }

    @Test
    void knowsTheRolesAndPlansOfTheApi() {
        JsonNode schemas = Stage.root()
                .get("/openapi")
                .expecting(200)
                .json()
                .path("components")
                .path("schemas");

        assertThat(commands.does("member", "add", "--help").replaceAll("\\s+", " "))
                .contains(joined(schemas.path("Role")));
        assertThat(commands.does("tenant", "create", "--help")).contains(joined(schemas.path("Plan")));
    }

    @Test
    void startsNothingWhenAllIsUpAlready() {
        long launcher = Stage.system().process("launcher").pid();

        Stage.system().up();

        assertThat(Stage.system().process("launcher").pid()).isEqualTo(launcher);
    }

    private String[] adding(String role) {
        String email = owner() + "@birke.example";
        return new String[] {"member", "add", "--tenant", slug, "--username", owner(), "--email", email, "--role", role
        };
    }

    private String owner() {
        return slug + "-owner";
    }

    private String refused(int exitCode, String... command) {
        Outcome outcome = Stage.system().mayfly(command);
        assertThat(outcome.exitCode()).as(outcome.output()).isEqualTo(exitCode);
        assertThat(outcome.output()).doesNotContain("Exception", "\tat ");
        return outcome.output();
    }

    private static String joined(JsonNode schema) {
        return String.join(
                ", ", schema.path("enum").valueStream().map(JsonNode::asText).toList());
    }

    private static List<String> deeds(Api api) {
        Stream<JsonNode> items =
                api.get("/audit-events").expecting(200).json().path("items").valueStream();
        return items.map(deed -> deed.path("action").asText()).toList();
    }

    private static String replyTo(String recipient) throws IOException {
        try (SmtpConversation smtp = Stage.smtp()) {
            smtp.say("MAIL FROM:<bounce@shop.example>").expecting(250);
            return smtp.say("RCPT TO:<" + recipient + ">").codes();
        }
    }
}
