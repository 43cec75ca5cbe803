package io.mayfly.standalone.server;

import io.mayfly.standalone.layout.Installation;
import io.mayfly.standalone.layout.Secrets;
import io.mayfly.standalone.layout.Setup;
import java.util.List;
import java.util.Optional;

/** The servers of one system. */
public record Servers(Server mariadb, Server keycloak, Server gateway, Server webapp) {
    public static Servers of(Setup setup, Secrets secrets, Installation installation) {
        return new Servers(
                new MariaDb(setup, secrets),
                new Keycloak(setup, secrets, installation),
                new Gateway(setup, secrets, installation),
                new Webapp(setup, secrets, installation));
    }

    public List<Server> all() {
        return List.of(mariadb, keycloak, gateway, webapp);
    }

    public Optional<Server> named(String name) {
        return all().stream().filter(server -> server.name().equals(name)).findFirst();
    }
}
