package io.mayfly.standalone.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.mayfly.standalone.keycloak.KeycloakAdmin;
import io.mayfly.standalone.keycloak.KeycloakAdmin.User;
import io.mayfly.standalone.layout.Secrets;
import io.mayfly.standalone.platform.Person;
import io.mayfly.standalone.platform.PlatformApi;
import io.mayfly.standalone.platform.Refused;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes a person a member: at Keycloak, in the tenant's organization there, and here, in this order. No transaction spans
 * them, so all that can be looked at is looked at first, and a repetition completes the rest.
 */
final class MemberAddition {
    private final PlatformApi platform;
    private final KeycloakAdmin keycloak;
    private final PrintStream out;

    MemberAddition(PlatformApi platform, KeycloakAdmin keycloak, PrintStream out) {
        this.platform = platform;
        this.keycloak = keycloak;
        this.out = out;
    }

    void add(String tenant, Newcomer.Wish wish, Set<MemberCommand.Role> roles) {
        Optional<JsonNode> member = platform.findMember(tenant, wish.username());
        Optional<User> known = keycloak.findUser(wish.username());
        member.ifPresent(there -> refuseAnother(tenant, there, known, roles));
        if (known.isEmpty()) {
            make(wish);
        } else if (wish.newPassword()) {
            String password = Secrets.random();
            keycloak.resetPassword(known.get().subject(), password);
            tell(wish.username(), password);
        }
        try {
            complete(tenant, wish, roles, member.isPresent());
        } catch (Refused e) {
            throw new NotDone(
                    "Keycloak knows " + wish.username() + ", but not all is done. " + e.getMessage()
                            + "\nRepeat the command to complete it; a lost password is replaced with --new-password.",
                    e);
        }
        known.ifPresent(before -> tellWhatCounts(wish, before.person()));
    }

    private void complete(String tenant, Newcomer.Wish wish, Set<MemberCommand.Role> roles, boolean isMember) {
        String name = platform.findTenant(tenant)
                .map(found -> found.path("name").asText())
                .orElse(tenant);
        String organization = keycloak.organization(tenant, name);
        User user = keycloak.findUser(wish.username()).orElseThrow();
        keycloak.join(organization, user.subject());
        if (!isMember) {
            platform.addMember(tenant, reachable(user.person(), wish), user.subject(), names(roles));
        }
        out.println(user.person().username() + (isMember ? " was already " : " is now ") + words(roles) + " of "
                + tenant + ".");
    }

    /** A member under the name may have another role, or be another person. */
    private static void refuseAnother(
            String tenant, JsonNode member, Optional<User> known, Set<MemberCommand.Role> roles) {
        String username = member.path("username").asText();
        boolean same = known.filter(
                        user -> user.subject().equals(member.path("subject").asText()))
                .isPresent();
        if (!same) {
            throw new NotDone(tenant + " has a member " + username
                    + " who is not, or no longer, Keycloak's user of this name. Take that member out first:"
                    + " ./mayfly member remove --tenant " + tenant + " --username " + username);
        }
        List<String> has =
                member.path("roles").valueStream().map(JsonNode::asText).toList();
        if (!has.containsAll(names(roles))) {
            throw new NotDone(username + " is a member of " + tenant + " already, as "
                    + Told.words(member.path("roles")) + ". To give another role: ./mayfly member role --tenant "
                    + tenant + " --username " + username + " --role " + String.join(",", names(roles)));
        }
    }

    private static List<String> names(Set<MemberCommand.Role> roles) {
        return roles.stream().map(Enum::name).toList();
    }

    private static String words(Set<MemberCommand.Role> roles) {
        return String.join(", ", names(roles));
    }

    private void make(Newcomer.Wish wish) {
        String email = wish.email()
                .orElseThrow(() -> new NotDone(
                        "Keycloak doesn't know " + wish.username() + " yet; say with --email where to reach them."));
        keycloak.findUserWithEmail(email).ifPresent(other -> {
            throw new NotDone("The e-mail address " + email + " is that of Keycloak's user "
                    + other.person().username() + "; add that one, or give another address.");
        });
        String first = wish.firstName().isBlank() ? wish.username() : wish.firstName();
        String password = Secrets.random();
        keycloak.createUser(new Person(wish.username(), email, first, wish.lastName()), password, true);
        tell(wish.username(), password);
    }

    /** At once: whatever fails later, nobody could ask for it again. */
    private void tell(String username, String password) {
        out.println("Password for the next sign-in of " + username + ", shown only now: " + password);
    }

    private static Person reachable(Person person, Newcomer.Wish wish) {
        if (!person.email().isBlank()) {
            return person;
        }
        String email = wish.email()
                .orElseThrow(() -> new NotDone("Keycloak knows no e-mail address of " + person.username()
                        + "; say with --email where to reach them."));
        return new Person(person.username(), email, person.firstName(), person.lastName());
    }

    /** Nobody is to believe that a name or address given here has changed a person. */
    private void tellWhatCounts(Newcomer.Wish wish, Person person) {
        boolean otherEmail = wish.email()
                .filter(given -> !given.equalsIgnoreCase(person.email())
                        && !person.email().isBlank())
                .isPresent();
        boolean otherName = !wish.firstName().isEmpty() && !wish.firstName().equals(person.firstName())
                || !wish.lastName().isEmpty() && !wish.lastName().equals(person.lastName());
        if (otherEmail || otherName) {
            out.println("Keycloak knows " + person.username() + " as " + person.name() + " <" + person.email()
                    + ">, which counts; it is changed there.");
        }
    }
}
