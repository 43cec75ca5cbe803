package io.mayfly.standalone.platform;

import com.fasterxml.jackson.databind.JsonNode;
import io.mayfly.standalone.layout.Secret;
import io.mayfly.standalone.layout.Secrets;
import io.mayfly.standalone.layout.Setup;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The operator's API of a running system, opened with the operator's key. */
public final class PlatformApi {
    private static final String TENANTS = "/tenants";
    private static final String POLICIES = "/policies";

    private final JsonHttp http;

    public PlatformApi(Setup setup, Secrets secrets) {
        this("http://" + setup.reachable() + ":" + setup.ports().web(), secrets);
    }

    /** @param web where the web application is */
    public PlatformApi(String web, Secrets secrets) {
        this.http = new JsonHttp(
                "The web application",
                web + "/api/platform",
                () -> Map.of("X-Operator-Key", secrets.text(Secret.OPERATOR_KEY)));
    }

    public JsonNode createTenant(String slug, String name, String plan) {
        return http.post(TENANTS, Map.of("slug", slug, "name", name, "plan", plan));
    }

    public JsonNode tenants() {
        return http.get(TENANTS);
    }

    /** The tenant of a slug. */
    public Optional<JsonNode> findTenant(String slug) {
        return tenants()
                .path("items")
                .valueStream()
                .filter(each -> each.path("slug").asText().equals(slug))
                .findFirst();
    }

    /** Suspends or resumes a tenant. */
    public JsonNode change(String slug, String verb) {
        return http.post(tenant(slug) + "/" + verb, Map.of());
    }

    /** Takes a tenant away with its members, keys and domains. */
    public void removeTenant(String slug) {
        http.delete(tenant(slug));
    }

    /** Makes a person of Keycloak a member. */
    public JsonNode addMember(String slug, Person person, String subject, List<String> roles) {
        return http.post(
                tenant(slug) + "/members",
                Map.of(
                        "subject", subject,
                        "username", person.username(),
                        "email", person.email(),
                        "name", person.name(),
                        "roles", roles));
    }

    /** A tenant's members, by user name. */
    public JsonNode members(String slug) {
        return http.get(tenant(slug) + "/members").path("items");
    }

    /** The member of a user name in any case. */
    public Optional<JsonNode> findMember(String slug, String username) {
        return members(slug)
                .valueStream()
                .filter(each -> each.path("username").asText().equalsIgnoreCase(username))
                .findFirst();
    }

    /** Gives a member roles in place of those it has. */
    public JsonNode changeRoles(String slug, String username, List<String> roles) {
        return http.put(tenant(slug) + "/members/" + segment(username) + "/roles", Map.of("roles", roles));
    }

    /** Ends a membership and revokes its keys. */
    public void removeMember(String slug, String username) {
        http.delete(tenant(slug) + "/members/" + segment(username));
    }

    /** All keys of a tenant, newest first, page after page. */
    public List<JsonNode> apiKeys(String slug) {
        List<JsonNode> all = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = http.get(tenant(slug) + "/api-keys?limit=100" + after);
            page.path("items").forEach(all::add);
            after = page.path("next").isTextual()
                    ? "&cursor=" + segment(page.path("next").asText())
                    : "";
        } while (!after.isEmpty());
        return all;
    }

    public void revokeApiKey(String slug, String id) {
        http.delete(tenant(slug) + "/api-keys/" + segment(id));
    }

    public JsonNode addDomain(String slug, String domain, boolean verified) {
        return http.post(tenant(slug) + "/domains", Map.of("name", domain, "verified", verified));
    }

    public JsonNode verifyDomain(String slug, String domain) {
        return http.post(tenant(slug) + "/domains/" + segment(domain) + "/verify", Map.of());
    }

    /** A tenant's mail domains, by name. */
    public JsonNode domains(String slug) {
        return http.get(tenant(slug) + "/domains").path("items");
    }

    /** @param endAddresses whether the addresses that live on it may end with it */
    public void removeDomain(String slug, String domain, boolean endAddresses) {
        http.delete(tenant(slug) + "/domains/" + segment(domain) + "?endAddresses=" + endAddresses);
    }

    /**
     * Makes an API key that counts as its member; the answer is the only place that ever shows it.
     *
     * @param networks from where it may be used; everywhere when there are none
     */
    public JsonNode createApiKey(String slug, String username, String name, String expiresIn, List<String> networks) {
        return http.post(
                tenant(slug) + "/members/" + segment(username) + "/api-keys",
                Map.of("name", name, "expiresIn", expiresIn, "allowedNetworks", networks));
    }

    /** What the platform and its plans say. */
    public JsonNode policies() {
        return http.get(POLICIES).path("items");
    }

    /** @param level such as {@code platform/TEST} or {@code plans/STANDARD} */
    public JsonNode policy(String level) {
        return http.get(POLICIES + "/" + level);
    }

    /** @param whole all that it is to say */
    public JsonNode changePolicy(String level, Map<String, @Nullable Object> whole) {
        return http.put(POLICIES + "/" + level, whole);
    }

    private static String tenant(String slug) {
        return TENANTS + "/" + segment(slug);
    }

    /** A text as one segment of a path. */
    private static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
