package io.mayfly.standalone.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.mayfly.standalone.keycloak.KeycloakAdmin.Departure;
import io.mayfly.standalone.layout.DataFolder;
import io.mayfly.standalone.layout.Secrets;
import io.mayfly.standalone.platform.Refused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a server that answers as Keycloak does and notes whose membership ends. */
@SuppressWarnings("NullAway.Init") // the server is there from before each test until after it
class OrganizationMembersTest {
    private static final String MEMBERS = "/admin/realms/mayfly/organizations/org-1/members/";

    @TempDir
    Path folder = Path.of("");

    private final List<String> deleted = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> answer(exchange, 404, "{}"));
        server.createContext(MEMBERS + "plain", exchange -> answer(exchange, 200, membership("UNMANAGED")));
        server.createContext(MEMBERS + "managed", exchange -> answer(exchange, 200, membership("MANAGED")));
        server.createContext(MEMBERS + "trouble", exchange -> answer(exchange, 500, "{}"));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void takesAUserOutOfTheOrganization() {
        assertThat(leave("plain")).isEqualTo(Departure.LEFT);
        assertThat(deleted).containsExactly(MEMBERS + "plain");
    }

    @Test
    void leavesAloneWhomKeycloakWouldDelete() {
        assertThat(leave("managed")).isEqualTo(Departure.IS_MANAGED);
        assertThat(deleted).isEmpty();
    }

    @Test
    void saysOfAnotherThatItIsNoMember() {
        assertThat(leave("nobody")).isEqualTo(Departure.WAS_NO_MEMBER);
    }

    /** Keycloak's search finds names and domains; an organization needs to be called like its alias by neither. */
    @Test
    void findsAnOrganizationByItsAliasWhateverItIsCalled() {
        server.createContext("/admin/realms/mayfly/organizations", exchange -> {
            String query = String.valueOf(exchange.getRequestURI().getQuery());
            answer(exchange, 200, query.contains("search=") ? "[]" : organizations(query));
        });

        assertThat(keycloak().findOrganization("braun")).contains("id-of-braun");
        assertThat(keycloak().findOrganization("never-was")).isEmpty();
    }

    /** A full page, and one organization on the next. */
    private static String organizations(String query) {
        if (query.contains("first=100")) {
            return "[{\"alias\":\"braun\",\"id\":\"id-of-braun\",\"name\":\"Müller & Söhne\"}]";
        }
        return IntStream.range(0, 100)
                .mapToObj(number -> "{\"alias\":\"other-" + number + "\",\"id\":\"" + number + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    @Test
    void tellsOfTrouble() {
        assertThatThrownBy(() -> leave("trouble")).isInstanceOf(Refused.class);
    }

    private Departure leave(String subject) {
        return keycloak().leave("org-1", subject);
    }

    private KeycloakAdmin keycloak() {
        DataFolder data = new DataFolder(folder);
        data.create();
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        return new KeycloakAdmin(url, Secrets.in(data));
    }

    private static String membership(String type) {
        return "{\"membershipType\":\"" + type + "\"}";
    }

    private void answer(HttpExchange exchange, int status, String json) throws IOException {
        try (exchange) {
            if (exchange.getRequestMethod().equals("DELETE")) {
                deleted.add(exchange.getRequestURI().getPath());
            }
            byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
