package io.mayfly.e2e.story;

import io.mayfly.e2e.system.MayflyCommand;
import io.mayfly.e2e.system.RunningSystem;
import java.util.Locale;

/** The commands made for whoever runs the system. */
record OperatorCommands(RunningSystem system) {
    /** A tenant with a verified domain and an owner; answers a key of the owner's. */
    String makesTenant(String slug, String domain) {
        String owner = slug + "-owner";
        run("tenant", "create", "--slug", slug, "--plan", "RAISED");
        run("domain", "add", "--tenant", slug, "--verified", domain);
        run(
                "member",
                "add",
                "--tenant",
                slug,
                "--username",
                owner,
                "--email",
                owner + "@" + slug + ".example",
                "--role",
                "OWNER");
        return makesKey(slug, owner, "stories");
    }

    /** A tenant with a name of its own, and people whom Keycloak knows: its owner and a developer. */
    void makesTenantOf(String slug, String name, String owner, String developer) {
        run("tenant", "create", "--slug", slug, "--name", name);
        adds(owner, slug, "OWNER");
        adds(developer, slug, "DEVELOPER");
    }

    /** Makes a person of the demonstration a member. */
    void adds(String username, String slug, String role) {
        String first = username.substring(0, 1).toUpperCase(Locale.ROOT) + username.substring(1);
        String last = username.equals("greta") ? "Grün" : "Gale";
        run(
                "member",
                "add",
                "--tenant",
                slug,
                "--username",
                username,
                "--email",
                username + "@people.example",
                "--first-name",
                first,
                "--last-name",
                last,
                "--role",
                role);
    }

    String makesKey(String slug, String username, String name) {
        return run("api-key", "create", "--tenant", slug, "--username", username, "--name", name)
                .lines()
                .filter(line -> line.startsWith("mf_"))
                .findFirst()
                .orElseThrow();
    }

    String listsMembers(String slug) {
        return run("member", "list", "--tenant", slug);
    }

    String removesMember(String slug, String username) {
        return run("member", "remove", "--tenant", slug, "--username", username);
    }

    String listsKeys(String slug) {
        return run("api-key", "list", "--tenant", slug);
    }

    void revokesKey(String slug, String id) {
        run("api-key", "revoke", "--tenant", slug, "--id", id);
    }

    /** What a command says that is refused. */
    String isRefused(String... command) {
        MayflyCommand.Outcome outcome = system.mayfly(command);
        if (outcome.exitCode() == 0) {
            throw new IllegalStateException(String.join(" ", command) + " was done:\n" + outcome.output());
        }
        return outcome.output();
    }

    void suspends(String slug) {
        run("tenant", "suspend", slug);
    }

    void resumes(String slug) {
        run("tenant", "resume", slug);
    }

    /** What a command says that is done. */
    String does(String... command) {
        return run(command);
    }

    private String run(String... command) {
        return system.mayfly(command).orFail(String.join(" ", command)).output();
    }
}
