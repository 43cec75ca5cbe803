package io.mayfly.e2e.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What an administrator of Keycloak does with the people of our realm. */
public final class KeycloakPeople {
    private static final String USERS = "admin/realms/mayfly/users";

    private final String keycloak;
    private final String password;

    /** @param password that of the administrator */
    public KeycloakPeople(String keycloak, String password) {
        this.keycloak = keycloak;
        this.password = password;
    }

    /** Makes somebody who may sign in, and answers the subject. */
    public String make(String username) {
        admin().post(
                        USERS,
                        Map.of(
                                "username",
                                username,
                                "email",
                                username + "@people.example",
                                "firstName",
                                username,
                                "lastName",
                                "Person",
                                "enabled",
                                true,
                                "credentials",
                                List.of(Map.of(
                                        "type",
                                        "password",
                                        "value",
                                        UUID.randomUUID().toString()))))
                .expecting(201);
        return subject(username);
    }

    /** Whether there is somebody of this user name. */
    public boolean knows(String username) {
        return find(username).isObject();
    }

    public void disable(String username) {
        change(username, false);
    }

    public void enable(String username) {
        change(username, true);
    }

    /** Ends all of somebody's sessions, as the button "Sign out" does. */
    public void signOut(String username) {
        admin().post(USERS + "/" + subject(username) + "/logout").expecting(204);
    }

    private void change(String username, boolean enabled) {
        ObjectNode user = (ObjectNode) find(username);
        admin().with("Content-Type", "application/json")
                .send(
                        "PUT",
                        USERS + "/" + user.path("id").asText(),
                        user.put("enabled", enabled).toString())
                .expecting(204);
    }

    private String subject(String username) {
        return find(username).path("id").asText();
    }

    private JsonNode find(String username) {
        return admin().get(USERS + "?exact=true&username=" + username)
                .expecting(200)
                .json()
                .path(0);
    }

    /** The administrator's token lasts for a minute, so each call signs in anew. */
    private Api admin() {
        String token = new KeycloakTokens(keycloak)
                .token(
                        "master",
                        Map.of(
                                "grant_type", "password",
                                "client_id", "admin-cli",
                                "username", "admin",
                                "password", password));
        return Api.at(keycloak).withToken(token);
    }
}
