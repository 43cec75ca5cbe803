package io.mayfly.standalone.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mayfly.standalone.layout.Secret;
import io.mayfly.standalone.layout.Secrets;
import io.mayfly.standalone.layout.Setup;
import io.mayfly.standalone.platform.JsonHttp;
import io.mayfly.standalone.platform.Person;
import io.mayfly.standalone.platform.Refused;
import io.mayfly.standalone.server.Keycloak;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keycloak's administration of our realm, as far as the launcher needs it. Plain HTTP: the admin client library would
 * bring a whole JAX-RS client for eight requests.
 */
public final class KeycloakAdmin {
    private static final int NOT_FOUND = 404;
    private static final int PAGE = 100;
    private static final int LONGEST_NAME = 255;
    private static final String WHO = "Keycloak";
    private static final String PROFILE = "/users/profile";

    private final JsonHttp http;
    private final JsonHttp realms;
    private final Secrets secrets;
    private String token = "";

    public KeycloakAdmin(Setup setup, Secrets secrets) {
        this(setup.keycloakUrl(), secrets);
    }

    /** @param url where Keycloak is */
    public KeycloakAdmin(String url, Secrets secrets) {
        this.secrets = secrets;
        this.realms = new JsonHttp(WHO, url + "/realms", Map::of);
        this.http = new JsonHttp(
                WHO, url + "/admin/realms/" + Setup.REALM, () -> Map.of("Authorization", "Bearer " + token));
    }

    /** The key with which our realm signs, made with the realm: when it is another, so is Keycloak's database. */
    public String realmKey() {
        return realms.get("/" + Setup.REALM).path("public_key").asText();
    }

    /** Signs in as the administrator; the token lasts for a minute, which is enough for a handful of calls. */
    public KeycloakAdmin signIn() {
        String form = "grant_type=password&client_id=admin-cli&username=" + Keycloak.ADMIN + "&password="
                + encoded(secrets.text(Secret.KEYCLOAK_ADMIN));
        token = realms.postForm("/master/protocol/openid-connect/token", form)
                .path("access_token")
                .asText();
        return this;
    }

    /** A user as Keycloak knows them; the subject is theirs for life. */
    public record User(String subject, Person person) {}

    /** Makes an organization unless it is there, with a domain that nobody has, and answers its id. */
    public String organization(String alias, String name) {
        return organization(alias, name, ownDomain(alias));
    }

    static String ownDomain(String alias) {
        return alias + ".invalid";
    }

    /** Makes an organization unless it is there, and answers its id. */
    public String organization(String alias, String name, String domain) {
        return findOrganization(alias).orElseGet(() -> {
            http.post(
                    "/organizations",
                    Map.of(
                            "name",
                            uniqueName(alias, name),
                            "alias",
                            alias,
                            "enabled",
                            true,
                            "domains",
                            List.of(Map.of("name", domain, "verified", true))));
            return findOrganization(alias).orElseThrow();
        });
    }

    /** Keycloak wants names that no two organizations share; tenants may well have the same. */
    static String uniqueName(String alias, String name) {
        String end = nameEnd(alias);
        return name.substring(0, Math.min(name.length(), LONGEST_NAME - end.length())) + end;
    }

    static String nameEnd(String alias) {
        return " (" + alias + ")";
    }

    /** The organization of an alias, to take it away. */
    public Optional<Organization> organizationOf(String alias) {
        return findOrganization(alias).map(id -> new Organization(http, id, alias));
    }

    /** Looks through all where its domain is another, because Keycloak searches names and domains, but no aliases. */
    public Optional<String> findOrganization(String alias) {
        Optional<String> found =
                withAlias(alias, http.get("/organizations?exact=true&search=" + encoded(ownDomain(alias))));
        for (int first = 0; found.isEmpty(); first += PAGE) {
            JsonNode page = http.get("/organizations?first=" + first + "&max=" + PAGE);
            found = withAlias(alias, page);
            if (page.size() < PAGE) {
                break;
            }
        }
        return found;
    }

    private static Optional<String> withAlias(String alias, JsonNode organizations) {
        for (JsonNode each : organizations) {
            if (each.path("alias").asText().equals(alias)) {
                return Optional.of(each.path("id").asText());
            }
        }
        return Optional.empty();
    }

    public Optional<User> findUser(String username) {
        return firstUser("username", username);
    }

    public Optional<User> findUserWithEmail(String email) {
        return firstUser("email", email);
    }

    private Optional<User> firstUser(String field, String value) {
        return http.get("/users?exact=true&" + field + "=" + encoded(value))
                .valueStream()
                .findFirst()
                .map(KeycloakAdmin::user);
    }

    private static User user(JsonNode known) {
        return new User(
                known.path("id").asText(),
                new Person(
                        known.path("username").asText(),
                        known.path("email").asText(),
                        known.path("firstName").asText(),
                        known.path("lastName").asText()));
    }

    /** Gives a user another password, to be changed at the next sign-in. */
    public void resetPassword(String subject, String password) {
        http.put(
                "/users/" + subject + "/reset-password",
                Map.of("type", "password", "value", password, "temporary", true));
    }

    /** Makes a user with a password. */
    public void createUser(Person person, String password, boolean temporary) {
        http.post(
                "/users",
                Map.of(
                        "username", person.username(),
                        "email", person.email(),
                        "emailVerified", true,
                        "firstName", person.firstName(),
                        "lastName", person.lastName(),
                        "enabled", true,
                        "credentials", List.of(Map.of("type", "password", "value", password, "temporary", temporary))));
    }

    /** Makes a user a member of an organization, which they may be already. */
    public void join(String organization, String subject) {
        try {
            http.post("/organizations/" + organization + "/members", subject);
        } catch (Refused e) {
            if (e.status() != 409) {
                throw e;
            }
        }
    }

    /** What became of a user's membership in an organization. */
    public enum Departure {
        LEFT,
        WAS_NO_MEMBER,
        /** Keycloak would delete a user that came through the organization's own identity provider, so nothing is done. */
        IS_MANAGED
    }

    /** Takes a user out of an organization; the user itself stays. */
    public Departure leave(String organization, String subject) {
        String membership = "/organizations/" + organization + "/members/" + subject;
        try {
            if (http.get(membership).path("membershipType").asText().equals("MANAGED")) {
                return Departure.IS_MANAGED;
            }
            http.delete(membership);
            return Departure.LEFT;
        } catch (Refused e) {
            if (e.status() == NOT_FOUND) {
                return Departure.WAS_NO_MEMBER;
            }
            throw e;
        }
    }

    /** Changes fields of the realm, leaving the others as they are. */
    public void changeRealm(Map<String, Object> changes) {
        http.put("", changes);
    }

    /** Lets people be without fields of their profile, for which Keycloak would otherwise ask them before they get in. */
    public void makeOptional(Set<String> fields) {
        JsonNode profile = http.get(PROFILE);
        for (JsonNode each : profile.path("attributes")) {
            if (fields.contains(each.path("name").asText())) {
                ((ObjectNode) each).remove("required");
            }
        }
        http.put(PROFILE, profile);
    }

    /** Changes fields of a client, leaving the others as they are; of its attributes too. */
    public void changeClient(String clientId, Map<String, Object> changes) {
        ObjectNode client = (ObjectNode) client(clientId).orElseThrow();
        changes.forEach((field, value) -> {
            if (value instanceof Map<?, ?> attributes) {
                ObjectNode kept = client.withObject("/" + field);
                attributes.forEach((name, each) -> kept.putPOJO(String.valueOf(name), each));
            } else {
                client.putPOJO(field, value);
            }
        });
        http.put("/clients/" + client.path("id").asText(), client);
    }

    private Optional<JsonNode> client(String clientId) {
        for (JsonNode each : http.get("/clients?clientId=" + encoded(clientId))) {
            return Optional.of(each);
        }
        return Optional.empty();
    }

    private String clientKey(String clientId) {
        return client(clientId).orElseThrow().path("id").asText();
    }

    /** Makes a client that acts for itself only, and signs nobody in, unless it is there. */
    public void makeServiceClient(String clientId) {
        if (client(clientId).isEmpty()) {
            http.post(
                    "/clients",
                    Map.of(
                            "clientId", clientId,
                            "protocol", "openid-connect",
                            "publicClient", false,
                            "standardFlowEnabled", false,
                            "implicitFlowEnabled", false,
                            "directAccessGrantsEnabled", false,
                            "serviceAccountsEnabled", true));
        }
    }

    /** Lets a client that acts for itself administer the realm as far as a role goes. */
    public void grantToService(String clientId, String role) {
        String account = http.get("/clients/" + clientKey(clientId) + "/service-account-user")
                .path("id")
                .asText();
        String management = clientKey("realm-management");
        JsonNode granted = http.get("/clients/" + management + "/roles/" + role);
        http.post("/users/" + account + "/role-mappings/clients/" + management, List.of(granted));
    }

    /** Has a client not be given a scope, not even when it asks. */
    public void refuseScope(String clientId, String scope) {
        String scopes = "/clients/" + clientKey(clientId) + "/optional-client-scopes";
        for (JsonNode each : http.get(scopes)) {
            if (each.path("name").asText().equals(scope)) {
                http.delete(scopes + "/" + each.path("id").asText());
            }
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
