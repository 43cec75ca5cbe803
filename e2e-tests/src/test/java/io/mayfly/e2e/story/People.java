package io.mayfly.e2e.story;

import io.mayfly.e2e.client.Api;
import io.mayfly.e2e.system.Endpoints;
import java.util.List;
import java.util.Map;

/** Puts people of the demonstration, whom Keycloak knows, into other tenants, under whichever name. */
final class People {
    private static final Api OPERATOR = Stage.operator();

    private People() {}

    /** Makes somebody of the demonstration a member of a tenant; answers the member's id. */
    static String join(String slug, Endpoints.User known, Names names, String role) {
        return OPERATOR.post(
                        "/platform/tenants/" + slug + "/members",
                        Map.of(
                                "subject", subject(known),
                                "username", names.username(),
                                "email", names.username() + "@people.example",
                                "name", names.name(),
                                "roles", List.of(role)))
                .expecting(201)
                .json()
                .path("id")
                .asText();
    }

    /** How a tenant calls somebody. */
    record Names(String username, String name) {}

    /** A key that acts as a member of a tenant. */
    static Api keyOf(String slug, String username, String name) {
        String key = OPERATOR.post(
                        "/platform/tenants/" + slug + "/members/" + username + "/api-keys", Map.of("name", name))
                .expecting(201)
                .json()
                .path("key")
                .asText();
        return Stage.anonymous().withKey(key);
    }

    /** Keycloak's name for somebody of the demonstration. */
    private static String subject(Endpoints.User known) {
        return List.of("acme", "globex").stream()
                .flatMap(slug -> OPERATOR.get("/platform/tenants/" + slug + "/members")
                        .expecting(200)
                        .json()
                        .path("items")
                        .valueStream())
                .filter(member -> member.path("username").asText().equals(known.username()))
                .findFirst()
                .orElseThrow()
                .path("subject")
                .asText();
    }
}
