package io.mayfly.standalone.command;

import io.mayfly.standalone.keycloak.KeycloakAdmin;
import io.mayfly.standalone.layout.Secrets;
import io.mayfly.standalone.platform.Person;
import io.mayfly.standalone.process.CannotStart;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mayfly member}: lets people into tenants of a running system. */
@Command(name = "member", description = "Members of tenants of the running system.", mixinStandardHelpOptions = true)
public final class MemberCommand {
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

    /** Tells the password at once: whatever fails later, nobody could ask for it again. */
    private static String createWithPassword(KeycloakAdmin keycloak, Person person) {
        String password = Secrets.random();
        String subject = keycloak.createUser(person, password, true);
        System.out.println("Password for the first sign-in of " + person.username() + ", shown only now: " + password);
        return subject;
    }
}
