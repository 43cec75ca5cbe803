package io.mayfly.e2e.story;

import io.mayfly.e2e.system.RunningSystem;

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
        return run("api-key", "create", "--tenant", slug, "--username", owner, "--name", "stories")
                .lines()
                .filter(line -> line.startsWith("mf_"))
                .findFirst()
                .orElseThrow();
    }

    void suspends(String slug) {
        run("tenant", "suspend", slug);
    }

    void resumes(String slug) {
        run("tenant", "resume", slug);
    }

    private String run(String... command) {
        return system.mayfly(command).orFail(String.join(" ", command)).output();
    }
}
