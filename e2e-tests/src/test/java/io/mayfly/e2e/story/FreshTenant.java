package io.mayfly.e2e.story;

import io.mayfly.e2e.client.Api;
import java.util.List;
import java.util.Map;

/** A tenant that one story has for itself, with a verified domain and an owner, who has a key. */
record FreshTenant(String slug, String domain, String key) {
    /** @param plan STANDARD or RAISED */
    static FreshTenant of(String plan) {
        Api operator = Stage.operator();
        String slug = Stage.uniqueName("fresh");
        String domain = "in." + slug + ".example";
        String tenant = "/platform/tenants/" + slug;
        operator.post("/platform/tenants", Map.of("slug", slug, "name", "Fresh", "plan", plan))
                .expecting(201);
        operator.post(tenant + "/domains", Map.of("name", domain, "verified", true))
                .expecting(201);
        operator.post(tenant + "/members", owner(slug)).expecting(201);
        String key = operator.post(tenant + "/members/owner/api-keys", Map.of("name", "stories"))
                .expecting(201)
                .json()
                .path("key")
                .asText();
        return new FreshTenant(slug, domain, key);
    }

    private static Map<String, Object> owner(String slug) {
        return Map.of(
                "subject",
                Stage.people().make(slug),
                "username",
                "owner",
                "email",
                "owner@" + slug + ".example",
                "roles",
                List.of("OWNER"));
    }

    Api program() {
        return Stage.anonymous().withKey(key);
    }
}
