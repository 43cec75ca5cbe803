package io.mayfly.standalone.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.mayfly.standalone.keycloak.KeycloakAdmin;
import io.mayfly.standalone.layout.DataFolder;
import io.mayfly.standalone.layout.Secrets;
import io.mayfly.standalone.platform.PlatformApi;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** A server that answers as the operator's API and Keycloak do, remembers what it is given, and fails where it is told to. */
final class PretendedSystem implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TENANTS = "/api/platform/tenants";
    private static final String ORGANIZATIONS = "/admin/realms/mayfly/organizations";
    private static final String USERS = "/admin/realms/mayfly/users";

    final List<ObjectNode> tenants = new CopyOnWriteArrayList<>();
    final List<ObjectNode> members = new CopyOnWriteArrayList<>();
    final List<ObjectNode> colleagues = new CopyOnWriteArrayList<>();
    final List<ObjectNode> organizations = new CopyOnWriteArrayList<>();
    final List<ObjectNode> users = new CopyOnWriteArrayList<>();
    final List<String> written = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final Secrets secrets;
    private volatile String broken = "nothing";
    private volatile String refusal = "nothing";

    PretendedSystem(Path folder) throws IOException {
        DataFolder data = new DataFolder(folder);
        data.create();
        secrets = Secrets.in(data);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    PlatformApi platform() {
        return new PlatformApi(url(), secrets);
    }

    KeycloakAdmin keycloak() {
        return new KeycloakAdmin(url(), secrets).signIn();
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Has calls fail whose method and path begin so. */
    void breaks(String call) {
        broken = call;
    }

    /** Has the removal of tenants be refused for this type of problem. */
    void refusesRemoval(String problem) {
        refusal = problem;
    }

    void mends() {
        broken = "nothing";
    }

    void hasTenant(String slug, String name) {
        tenants.add(node("slug", slug, "name", name).put("plan", "STANDARD").put("state", "ACTIVE"));
    }

    void hasOrganization(String alias) {
        organizations.add(node("alias", alias, "id", "id-of-" + alias).put("name", "Any (" + alias + ")"));
    }

    /** One that was made by somebody else. */
    void hasForeignOrganization(String alias) {
        organizations.add(node("alias", alias, "id", "id-of-" + alias).put("name", "Staff"));
    }

    /** Somebody in each organization. */
    void hasColleague(String username, String membershipType) {
        colleagues.add(node("username", username, "membershipType", membershipType));
    }

    void hasUser(String username, String firstName, String lastName) {
        users.add(node("username", username, "id", "id-of-" + username)
                .put("email", username + "@known.example")
                .put("firstName", firstName)
                .put("lastName", lastName));
    }

    void hasMember(String username, String role) {
        ObjectNode member = node("username", username, "subject", "id-of-" + username);
        member.putArray("roles").add(role);
        members.add(member);
    }

    private static ObjectNode node(String first, String its, String second, String itsOwn) {
        return JSON.createObjectNode().put(first, its).put(second, itsOwn);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String call = exchange.getRequestMethod() + " " + path;
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (call.startsWith(broken)) {
                send(exchange, 500, "{\"detail\":\"out of order\"}");
            } else if (call.startsWith("DELETE " + TENANTS) && !refusal.equals("nothing")) {
                send(exchange, 409, "{\"type\":\"/problems/" + refusal + "\",\"detail\":\"It has 3 of them\"}");
            } else if (path.endsWith("/token")) {
                send(exchange, 200, "{\"access_token\":\"t\"}");
            } else if (exchange.getRequestMethod().equals("GET")) {
                send(
                        exchange,
                        200,
                        shown(path, String.valueOf(exchange.getRequestURI().getQuery())));
            } else {
                written.add(call);
                send(
                        exchange,
                        200,
                        exchange.getRequestMethod().equals("DELETE") ? drop(path) : keep(path, JSON.readTree(body)));
            }
        }
    }

    private String shown(String path, String query) {
        return switch (path) {
            case TENANTS -> items(tenants);
            case ORGANIZATIONS -> list(organizations, organization -> true).toString();
            case USERS -> list(users, user -> isAsked(user, query)).toString();
            default -> path.startsWith(ORGANIZATIONS) ? ofOrganization(path) : items(members);
        };
    }

    private String ofOrganization(String path) {
        return path.endsWith("/members")
                ? list(colleagues, colleague -> true).toString()
                : organizations.stream()
                        .filter(organization ->
                                path.endsWith("/" + organization.path("id").asText()))
                        .findFirst()
                        .orElseThrow()
                        .toString();
    }

    private String drop(String path) {
        tenants.removeIf(tenant -> path.endsWith("/" + tenant.path("slug").asText()));
        organizations.removeIf(
                organization -> path.endsWith("/" + organization.path("id").asText()));
        return "";
    }

    private static boolean isAsked(ObjectNode user, String query) {
        return query.endsWith("username=" + user.path("username").asText())
                || query.endsWith("email=" + user.path("email").asText());
    }

    private String keep(String path, JsonNode body) {
        if (path.equals(TENANTS)) {
            tenants.add(((ObjectNode) body).put("state", "ACTIVE"));
        } else if (path.equals(ORGANIZATIONS)) {
            organizations.add(
                    ((ObjectNode) body).put("id", "id-of-" + body.path("alias").asText()));
        } else if (path.equals(USERS)) {
            users.add(((ObjectNode) body)
                    .put("id", "id-of-" + body.path("username").asText()));
        } else if (path.startsWith(TENANTS)) {
            members.add((ObjectNode) body);
        }
        return body.isObject() ? body.toString() : "{}";
    }

    private static String items(List<ObjectNode> nodes) {
        return JSON.createObjectNode().set("items", list(nodes, node -> true)).toString();
    }

    private static ArrayNode list(List<ObjectNode> nodes, Predicate<ObjectNode> which) {
        ArrayNode list = JSON.createArrayNode();
        nodes.stream().filter(which).forEach(list::add);
        return list;
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
