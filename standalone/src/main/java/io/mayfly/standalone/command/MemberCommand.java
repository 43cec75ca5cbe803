package io.mayfly.standalone.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.mayfly.standalone.keycloak.KeycloakAdmin;
import io.mayfly.standalone.layout.Secrets;
import io.mayfly.standalone.platform.Person;
import io.mayfly.standalone.platform.PlatformApi;
import io.mayfly.standalone.process.CannotStart;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mayfly member}: lets people into tenants of a running system, and out again. */
@Command(name = "member", description = "Members of tenants of the running system.", mixinStandardHelpOptions = true)
public final class MemberCommand {
    private static final String FORMAT = "%-20s  %-16s  %3s keys  %s%n";

    /** Who is added, as given on the command line. */
    static final class Newcomer {
        @Option(names = "--username", required = true, description = "The name to sign in with.")
        private String username = "";

        @Option(names = "--email", required = true, description = "Where to reach them.")
        private String email = "";

        @Option(names = "--first-name", defaultValue = "", description = "For people to read.")
        private String firstName = "";

        @Option(names = "--last-name", defaultValue = "", description = "For people to read.")
        private String lastName = "";

        Person person() {
            return new Person(username, email, firstName.isBlank() ? username : firstName, lastName);
        }
    }

    @Command(
            description = "Makes somebody a member; a person new to Keycloak gets a password to be changed at once.",
            mixinStandardHelpOptions = true)
    int add(
            @Mixin DataOption folder,
            @Mixin Newcomer newcomer,
            @Option(names = "--tenant", required = true, description = "The tenant's slug.") String tenant,
            @Option(names = "--role", required = true, description = "OWNER, ADMIN, DEVELOPER or AUDITOR.")
                    String role) {
        RunningSystem system = RunningSystem.in(folder.data());
        KeycloakAdmin keycloak = system.keycloak();
        Person person = newcomer.person();
        String organization = keycloak.findOrganization(tenant)
                .orElseThrow(() -> new CannotStart("There is no tenant \"" + tenant + "\"; see ./mayfly tenant list."));
        String subject = keycloak.findUser(person.username()).orElseGet(() -> createWithPassword(keycloak, person));
        keycloak.join(organization, subject);
        system.platform().addMember(tenant, person, subject, role.toUpperCase(Locale.ROOT));
        System.out.println(person.username() + " is now " + role.toUpperCase(Locale.ROOT) + " of " + tenant + ".");
        return 0;
    }

    @Command(description = "Lists a tenant's members.", mixinStandardHelpOptions = true)
    int list(
            @Mixin DataOption folder,
            @Option(names = "--tenant", required = true, description = "The tenant's slug.") String tenant) {
        for (JsonNode member : membersOf(RunningSystem.in(folder.data()).platformWith(tenant), tenant)) {
            System.out.printf(
                    FORMAT,
                    member.path("username").asText(),
                    roles(member),
                    member.path("apiKeys").asText(),
                    member.path("name").asText() + " <" + member.path("email").asText() + ">");
        }
        return 0;
    }

    @Command(
            description = "Ends a membership: keys and tokens are refused at once, the console within a minute.",
            mixinStandardHelpOptions = true)
    int remove(
            @Mixin DataOption folder,
            @Option(names = "--tenant", required = true, description = "The tenant's slug.") String tenant,
            @Option(names = "--username", required = true, description = "Who is to go.") String username) {
        RunningSystem system = RunningSystem.in(folder.data());
        PlatformApi platform = system.platformWith(tenant);
        Optional<JsonNode> member = StreamSupport.stream(
                        membersOf(platform, tenant).spliterator(), false)
                .filter(each -> each.path("username").asText().equalsIgnoreCase(username))
                .findFirst();
        member.ifPresent(known -> {
            platform.removeMember(tenant, known.path("username").asText());
            System.out.println(known.path("username").asText() + " is no longer a member of " + tenant
                    + "; API keys ended: " + known.path("apiKeys").asText() + ".");
        });
        boolean left = leaveKeycloak(system.keycloak(), tenant, username, member);
        if (member.isEmpty() && !left) {
            throw new CannotStart(
                    tenant + " has no member \"" + username + "\"; see ./mayfly member list --tenant " + tenant);
        }
        return 0;
    }

    /** Done also when the membership here ended before, by API or console, which know nothing of Keycloak's. */
    private static boolean leaveKeycloak(
            KeycloakAdmin keycloak, String tenant, String username, Optional<JsonNode> member) {
        Optional<String> organization = keycloak.findOrganization(tenant);
        Optional<String> subject =
                member.map(known -> known.path("subject").asText()).or(() -> keycloak.findUser(username));
        if (organization.isEmpty() || subject.isEmpty()) {
            return false;
        }
        return switch (keycloak.leave(organization.get(), subject.get())) {
            case LEFT -> {
                System.out.println(
                        "Keycloak doesn't count " + username + " to its organization " + tenant + " any more.");
                yield true;
            }
            case IS_MANAGED -> {
                System.out.println(username + " came to Keycloak through the identity provider of " + tenant
                        + " and would be deleted there; remove the user at that provider.");
                yield true;
            }
            case WAS_NO_MEMBER -> false;
        };
    }

    private static JsonNode membersOf(PlatformApi platform, String tenant) {
        return platform.members(tenant).path("items");
    }

    private static String roles(JsonNode member) {
        return StreamSupport.stream(member.path("roles").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(","));
    }

    /** Tells the password at once: whatever fails later, nobody could ask for it again. */
    private static String createWithPassword(KeycloakAdmin keycloak, Person person) {
        String password = Secrets.random();
        String subject = keycloak.createUser(person, password, true);
        System.out.println("Password for the first sign-in of " + person.username() + ", shown only now: " + password);
        return subject;
    }
}
