package io.mayfly.standalone.command;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say who is added. */
final class Newcomer {
    @Option(
            names = "--username",
            required = true,
            paramLabel = "NAME",
            converter = Accepted.Username.class,
            description = "The name that they sign in with.")
    private String username = "";

    @Option(
            names = "--email",
            paramLabel = "ADDRESS",
            converter = Accepted.Email.class,
            description = "Where to reach them; needed of a person new to Keycloak.")
    private @Nullable String email;

    @Option(
            names = "--first-name",
            paramLabel = "NAME",
            defaultValue = "",
            converter = Accepted.PersonName.class,
            description = "For people to read, of a person new to Keycloak.")
    private String firstName = "";

    @Option(
            names = "--last-name",
            paramLabel = "NAME",
            defaultValue = "",
            converter = Accepted.PersonName.class,
            description = "For people to read, of a person new to Keycloak.")
    private String lastName = "";

    @Option(
            names = "--new-password",
            description = "Issues a password for the next sign-in to a person whom Keycloak knows, too.")
    private boolean newPassword;

    /**
     * Who is to be added.
     *
     * @param email left out of whom Keycloak knows
     * @param newPassword whether to issue one also to whom Keycloak knows
     */
    record Wish(String username, Optional<String> email, String firstName, String lastName, boolean newPassword) {}

    Wish wish() {
        return new Wish(username, Optional.ofNullable(email), firstName, lastName, newPassword);
    }
}
