package io.mayfly.standalone.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import io.mayfly.standalone.platform.JsonHttp;
import io.mayfly.standalone.platform.Refused;
import java.util.ArrayList;
import java.util.List;

/** An organization that Keycloak has, on its way out. */
public final class Organization {
    private static final int NOT_FOUND = 404;
    private static final int PAGE = 100;

    private final JsonHttp http;
    private final String path;
    private final String alias;

    Organization(JsonHttp http, String id, String alias) {
        this.http = http;
        this.path = "/organizations/" + id;
        this.alias = alias;
    }

    /** Whether it looks as those do that we make, by its name or, as in earlier versions, its domain. */
    public boolean isOurs() {
        JsonNode known = http.get(path);
        return known.path("name").asText().endsWith(KeycloakAdmin.nameEnd(alias))
                || known.path("domains")
                        .valueStream()
                        .anyMatch(domain -> domain.path("name").asText().equals(KeycloakAdmin.ownDomain(alias)));
    }

    /** The users that came through its own identity provider, whom Keycloak deletes with it. */
    public List<String> managedUsers() {
        List<String> managed = new ArrayList<>();
        JsonNode page;
        int first = 0;
        do {
            page = http.get(path + "/members?first=" + first + "&max=" + PAGE);
            page.valueStream()
                    .filter(member -> member.path("membershipType").asText().equals("MANAGED"))
                    .forEach(member -> managed.add(member.path("username").asText()));
            first += PAGE;
        } while (page.size() == PAGE);
        return managed;
    }

    /** Takes it away, if somebody else has not just done so; its other users stay. */
    public void delete() {
        try {
            http.delete(path);
        } catch (Refused e) {
            if (e.status() != NOT_FOUND) {
                throw e;
            }
        }
    }
}
