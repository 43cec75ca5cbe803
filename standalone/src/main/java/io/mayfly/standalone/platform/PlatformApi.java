package io.mayfly.standalone.platform;

import com.fasterxml.jackson.databind.JsonNode;
import io.mayfly.standalone.layout.Secret;
import io.mayfly.standalone.layout.Secrets;
import io.mayfly.standalone.layout.Setup;
import java.util.List;
import java.util.Map;

/** The operator's API of a running system, opened with the operator's key. */
public final class PlatformApi {
    private static final String TENANTS = "/tenants";

    private final JsonHttp http;

    public PlatformApi(Setup setup, Secrets secrets) {
        this.http = new JsonHttp(
                "http://" + setup.reachable() + ":" + setup.ports().web() + "/api/platform",
                () -> Map.of("X-Operator-Key", secrets.text(Secret.OPERATOR_KEY)));
    }

    public JsonNode createTenant(String slug, String name, String plan) {
        return http.post(TENANTS, Map.of("slug", slug, "name", name, "plan", plan));
    }

    public JsonNode tenants() {
        return http.get(TENANTS);
    }

    /** Suspends or resumes a tenant. */
    public JsonNode change(String slug, String verb) {
        return http.post(tenant(slug) + "/" + verb, Map.of());
    }

    /** Makes a person of Keycloak a member with one role. */
    public JsonNode addMember(String slug, Person person, String subject, String role) {
        return http.post(
                tenant(slug) + "/members",
                Map.of(
                        "subject", subject,
                        "username", person.username(),
                        "email", person.email(),
                        "name", person.name(),
                        "roles", List.of(role)));
    }

    public JsonNode addDomain(String slug, String domain, boolean verified) {
        return http.post(tenant(slug) + "/domains", Map.of("name", domain, "verified", verified));
    }

    public JsonNode verifyDomain(String slug, String domain) {
        return http.post(tenant(slug) + "/domains/" + domain + "/verify", Map.of());
    }

    /** Makes an API key that counts as its member; the answer is the only place that ever shows it. */
    public JsonNode createApiKey(String slug, String username, String name, String expiresIn) {
        return http.post(
                tenant(slug) + "/members/" + username + "/api-keys", Map.of("name", name, "expiresIn", expiresIn));
    }

    private static String tenant(String slug) {
        return TENANTS + "/" + slug;
    }
}
