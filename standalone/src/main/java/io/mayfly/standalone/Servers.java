package io.mayfly.standalone;

import io.mayfly.standalone.layout.Installation;
import io.mayfly.standalone.layout.Secrets;
import io.mayfly.standalone.layout.Setup;
import io.mayfly.standalone.server.Gateway;
import io.mayfly.standalone.server.Keycloak;
import io.mayfly.standalone.server.MariaDb;
import io.mayfly.standalone.server.Server;
import io.mayfly.standalone.server.Webapp;
import java.util.List;
import java.util.Optional;

/** The servers of one system. */
record Servers(Server mariadb, Server keycloak, Server gateway, Server webapp) {
    static Servers of(Setup setup, Secrets secrets, Installation installation) {
        return new Servers(
                new MariaDb(setup, secrets),
                new Keycloak(setup, secrets, installation),
                new Gateway(setup, secrets, installation),
                new Webapp(setup, secrets, installation));
    }

    List<Server> all() {
        return List.of(mariadb, keycloak, gateway, webapp);
    }

    Optional<Server> named(String name) {
        return all().stream().filter(server -> server.name().equals(name)).findFirst();
    }
}
