package io.mayfly.standalone.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.mayfly.standalone.keycloak.KeycloakAdmin;
import io.mayfly.standalone.platform.PlatformApi;
import io.mayfly.standalone.platform.Refused;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code mayfly member}: lets people into tenants of a running system, and out again. */
@Command(
        name = "member",
        description = "Members of tenants of the running system.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  ./mayfly member list --tenant acme"})
public final class MemberCommand {
    private static final String FORMAT = "%-20s  %-16s  %-9s  %s%n";

    /** What a member may do. */
    enum Role {
        OWNER,
        ADMIN,
        MARKETER,
        SUPPORT_AGENT,
        DEVELOPER,
        AUDITOR
    }

    @Command(
            description = {
                "Makes somebody a member. A person new to Keycloak gets a password to be changed at the first sign-in.",
                "Of a person whom Keycloak knows, name and e-mail address stay as they are there.",
                "Repeated after trouble, it completes what is missing."
            },
            mixinStandardHelpOptions = true,
            footer = {
                "",
                "Example:",
                "  ./mayfly member add --tenant acme --username olivia --email olivia@acme.example --role OWNER"
            })
    int add(@Mixin OfTenant of, @Mixin Newcomer newcomer, @Mixin RoleOption given) {
        RunningSystem system = of.system();
        PlatformApi platform = of.platform();
        new MemberAddition(platform, system.keycloak(), System.out).add(of.slug(), newcomer.wish(), given.roles());
        return 0;
    }

    @Command(
            description = "Lists a tenant's members.",
            mixinStandardHelpOptions = true,
            footer = {"", "Example:", "  ./mayfly member list --tenant acme"})
    int list(@Mixin OfTenant of) {
        for (JsonNode member : of.platform().members(of.slug())) {
            System.out.printf(
                    FORMAT,
                    member.path("username").asText(),
                    Told.words(member.path("roles")),
                    Told.count(member.path("apiKeys"), "key"),
                    member.path("name").asText() + " <" + member.path("email").asText() + ">");
        }
        return 0;
    }

    @Command(
            description = {
                "Gives a member another role, or several, in place of what it has; counts at once, in open consoles within a minute.",
                "A tenant keeps an owner."
            },
            mixinStandardHelpOptions = true,
            footer = {"", "Example:", "  ./mayfly member role --tenant acme --username dana --role MARKETER,DEVELOPER"})
    int role(@Mixin OfMember who, @Mixin RoleOption given) {
        PlatformApi platform = who.tenant().platform();
        String before = Told.words(who.in(platform).path("roles"));
        JsonNode member = changed(platform, who, given.names());
        String now = Told.words(member.path("roles"));
        System.out.println(member.path("username").asText()
                + (now.equals(before)
                        ? " is " + now + " of " + who.slug() + " already; nothing was done."
                        : " is now " + now + " of " + who.slug() + ", no longer " + before + "."));
        return 0;
    }

    private static JsonNode changed(PlatformApi platform, OfMember who, List<String> roles) {
        try {
            return platform.changeRoles(who.slug(), who.username(), roles);
        } catch (Refused e) {
            if (e.is("last-owner")) {
                throw new NotDone(
                        who.username() + " is the only owner of " + who.slug() + ". Make somebody else one first:"
                                + " ./mayfly member role --tenant " + who.slug() + " --username NAME --role OWNER",
                        e);
            }
            throw e;
        }
    }

    @Command(
            description = "Ends a membership: keys and tokens are refused at once, the console within a minute.",
            mixinStandardHelpOptions = true,
            footer = {"", "Example:", "  ./mayfly member remove --tenant acme --username dana"})
    int remove(@Mixin OfMember who) {
        PlatformApi platform = who.tenant().platform();
        KeycloakAdmin keycloak = who.tenant().system().keycloak();
        Optional<JsonNode> member = platform.findMember(who.slug(), who.username());
        member.ifPresent(known -> {
            platform.removeMember(who.slug(), known.path("username").asText());
            System.out.println(known.path("username").asText() + " is no longer a member of " + who.slug()
                    + "; API keys ended: " + known.path("apiKeys").asText() + ".");
        });
        boolean left = leaveKeycloak(keycloak, who.slug(), who.username(), member);
        if (member.isEmpty() && !left) {
            throw who.missing();
        }
        return 0;
    }

    /** Done also when the membership here ended before, by API or console, which know nothing of Keycloak's. */
    private static boolean leaveKeycloak(
            KeycloakAdmin keycloak, String tenant, String username, Optional<JsonNode> member) {
        Optional<String> organization = keycloak.findOrganization(tenant);
        Optional<String> subject = member.map(known -> known.path("subject").asText())
                .or(() -> keycloak.findUser(username).map(KeycloakAdmin.User::subject));
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
}
