package io.mayfly.e2e.bench;

import io.mayfly.e2e.client.Api;
import io.mayfly.e2e.system.RunningSystem;

/**
 * The benches' own organisation, on the plan with the highest limits. What a plan limits still, it limits for each member: how
 * many addresses one makes within an hour and has at once (10,000). So each load that makes many is made by a member of its own.
 */
final class Organisation {
    private static final String SLUG = "bench";
    private static final String DOMAIN = "in.bench.example";

    private final RunningSystem system;
    private final Api api;
    private int members;

    private Organisation(RunningSystem system) {
        this.system = system;
        mayfly("tenant", "create", "--slug", SLUG, "--plan", "RAISED");
        mayfly("domain", "add", "--tenant", SLUG, "--verified", DOMAIN);
        this.api = Api.at(system.endpoints().api()).withKey(keyOfNewMember());
    }

    /** Made by the operator's commands. */
    static Organisation in(RunningSystem system) {
        return new Organisation(system);
    }

    String domain() {
        return DOMAIN;
    }

    /** As its first member, whose limits are taken up by what is made to receive mail. */
    Api api() {
        return api;
    }

    /** The API key of a member who has made no address yet. */
    String keyOfNewMember() {
        members++;
        String name = SLUG + members;
        String email = name + "@bench.example";
        mayfly("member", "add", "--tenant", SLUG, "--username", name, "--email", email, "--role", "DEVELOPER");
        return mayfly("api-key", "create", "--tenant", SLUG, "--username", name, "--name", SLUG)
                .lines()
                .filter(line -> line.startsWith("mf_"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("api-key create showed no key"));
    }

    private String mayfly(String... command) {
        return system.mayfly(command).orFail(command[0] + " " + command[1]).output();
    }
}
