package io.mayfly.standalone.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.mayfly.standalone.layout.DataFolder;
import io.mayfly.standalone.layout.Ports;
import io.mayfly.standalone.layout.Secrets;
import io.mayfly.standalone.layout.Setup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a server that answers as Keycloak does and notes which clients are changed. */
@SuppressWarnings("NullAway.Init") // the server is there from before each test until after it
class RealmClientsTest {
    @TempDir
    Path folder = Path.of("");

    private final List<String> changes = new CopyOnWriteArrayList<>();
    private volatile String realmKey = "key-of-the-first-database";
    private volatile String missing = "";
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> answer(exchange, "{}"));
        server.createContext("/realms/mayfly", exchange -> answer(exchange, "{\"public_key\":\"" + realmKey + "\"}"));
        server.createContext("/realms/master/protocol", exchange -> answer(exchange, "{\"access_token\":\"t\"}"));
        server.createContext("/admin/realms/mayfly/clients", exchange -> answer(exchange, client(exchange)));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void allowPasswordsOnTheCommandLineWhileTheDemonstrationRuns() {
        apply(true);
        assertThat(changes).anyMatch(change -> change.contains("mayfly-cli") && change.contains("Enabled\":true"));

        changes.clear();
        apply(false);
        assertThat(changes).anyMatch(change -> change.contains("mayfly-cli") && change.contains("Enabled\":false"));
    }

    @Test
    void haveTheirPagesInOurLookAndInGermanToo() {
        apply(false);

        assertThat(changes)
                .filteredOn(change -> change.startsWith("PUT /admin/realms/mayfly "))
                .singleElement()
                .asString()
                .contains("\"loginTheme\":\"mayfly\"", "\"emailTheme\":\"mayfly\"")
                .contains("\"supportedLocales\":[\"en\",\"de\"]");
    }

    @Test
    void areLeftAloneWhenTheLastStartWantedTheSame() {
        apply(true);
        changes.clear();

        apply(true);

        assertThat(changes).isEmpty();
    }

    @Test
    void areChangedAgainInARealmOfAnotherDatabase() {
        apply(true);
        changes.clear();
        realmKey = "key-of-the-second-database";

        apply(true);

        assertThat(changes).anyMatch(change -> change.contains("mayfly-cli") && change.contains("Enabled\":true"));
    }

    @Test
    void sendPeopleBackToOnePlaceOnlyAndWantPkce() {
        apply(false);

        assertThat(changes)
                .filteredOn(change -> change.startsWith("PUT") && change.contains("mayfly-console"))
                .singleElement()
                .asString()
                .contains("\"redirectUris\":[\"http://localhost:8080/callback\"]")
                .contains("\"webOrigins\":[]")
                .contains("\"pkce.code.challenge.method\":\"S256\"")
                .contains("\"post.logout.redirect.uris\":\"http://localhost:8080/\"")
                .contains("\"backchannel.logout.url\":\"http://127.0.0.1:8080/backchannel-logout\"")
                .contains("\"kept\":\"as it is\"");
    }

    @Test
    void areNotGivenSessionsWithoutEnd() {
        apply(false);

        assertThat(changes)
                .filteredOn(change -> change.startsWith("DELETE"))
                .extracting(
                        change -> change.substring(change.indexOf("/clients/")).strip())
                .containsExactly(
                        "/clients/mayfly-console/optional-client-scopes/o-1",
                        "/clients/mayfly-cli/optional-client-scopes/o-1");
    }

    @Test
    void letTheApiLookAtPeopleAndNothingElse() {
        apply(false);

        assertThat(changes)
                .filteredOn(change -> change.contains("role-mappings"))
                .singleElement()
                .asString()
                .startsWith("POST /admin/realms/mayfly/users/account/role-mappings/clients/realm-management")
                .endsWith("[{\"name\":\"view-users\"}]");
    }

    @Test
    void areCompletedInARealmThatWasMadeBeforeTheApiHadOne() {
        missing = "mayfly-api";

        apply(false);

        assertThat(changes)
                .filteredOn(change -> change.startsWith("POST") && change.contains("clientId"))
                .singleElement()
                .asString()
                .contains("\"clientId\":\"mayfly-api\"")
                .contains("\"serviceAccountsEnabled\":true");
    }

    private String client(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        if (path.endsWith("/service-account-user")) {
            return "{\"id\":\"account\"}";
        } else if (path.contains("/roles/")) {
            return "{\"name\":\"" + path.substring(path.lastIndexOf('/') + 1) + "\"}";
        } else if (path.contains("/optional-client-scopes")) {
            return "[{\"id\":\"o-1\",\"name\":\"offline_access\"},{\"id\":\"o-2\",\"name\":\"phone\"}]";
        }
        String id = String.valueOf(exchange.getRequestURI().getQuery()).replace("clientId=", "");
        if (id.equals(missing)) {
            missing = "";
            return "[]";
        }
        return "[{\"id\":\"" + id + "\",\"attributes\":{\"kept\":\"as it is\"}}]";
    }

    private void apply(boolean demo) {
        Setup setup = new Setup(new DataFolder(folder), new Ports(0), Setup.LOOPBACK, demo);
        setup.data().create();
        Secrets secrets = Secrets.in(setup.data());
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        new RealmClients(setup, secrets, new KeycloakAdmin(url, secrets)).apply();
    }

    private void answer(HttpExchange exchange, String json) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String path = exchange.getRequestURI().getPath();
            if (!exchange.getRequestMethod().equals("GET") && path.startsWith("/admin")) {
                changes.add(exchange.getRequestMethod() + " " + path + " " + body);
            }
            byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
