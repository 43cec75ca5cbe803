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
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> answer(exchange, "{}"));
        server.createContext("/realms/mayfly", exchange -> answer(exchange, "{\"public_key\":\"" + realmKey + "\"}"));
        server.createContext("/realms/master/protocol", exchange -> answer(exchange, "{\"access_token\":\"t\"}"));
        server.createContext("/admin/realms/mayfly/clients", exchange -> {
            String query = String.valueOf(exchange.getRequestURI().getQuery());
            answer(exchange, "[{\"id\":\"" + query.replace("clientId=", "") + "\"}]");
        });
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
            if (exchange.getRequestMethod().equals("PUT")) {
                changes.add(exchange.getRequestURI().getPath() + " " + body);
            }
            byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
