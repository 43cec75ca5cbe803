package io.mayfly.webapp.security.keycloak;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A server that answers as Keycloak's realm {@code mayfly} does, as far as it is asked, and notes what it was asked. */
public final class KeycloakDouble implements AutoCloseable {
    public static final KeycloakClient.Client API = new KeycloakClient.Client("mayfly-api", "s3cret");
    private static final String OPENID = "/realms/mayfly/protocol/openid-connect/";
    private static final String USERS = "/admin/realms/mayfly/users/";

    private final HttpServer server;
    private final Map<String, Boolean> people = new ConcurrentHashMap<>();
    private final Map<String, Boolean> tokens = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile Function<Map<String, String>, Answer> tokenEndpoint = form -> new Answer(400, "{}");
    private volatile int serviceTokens;
    private volatile String goodServiceToken = "none";

    /** What it answers at an endpoint. */
    public record Answer(int status, String json) {}

    public KeycloakDouble() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext(OPENID + "token", this::token);
        server.createContext(OPENID + "token/introspect", this::introspect);
        server.createContext(USERS, this::user);
        server.start();
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/mayfly";
    }

    void person(String subject, boolean enabled) {
        people.put(subject, enabled);
    }

    void tokenIsActive(String token, boolean active) {
        tokens.put(token, active);
    }

    /** Answers codes and refresh tokens from now on. */
    public void answerTokenRequests(Function<Map<String, String>, Answer> answer) {
        tokenEndpoint = answer;
    }

    void forgetServiceToken() {
        goodServiceToken = "none";
    }

    int serviceTokensGiven() {
        return serviceTokens;
    }

    /** The requests so far, by path. */
    public List<String> asked() {
        return asked;
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = form(exchange);
        if ("client_credentials".equals(form.get("grant_type"))) {
            if (!isFromApi(exchange)) {
                answer(exchange, new Answer(401, "{\"error\":\"unauthorized_client\"}"));
                return;
            }
            serviceTokens++;
            goodServiceToken = "service-" + serviceTokens;
            answer(exchange, new Answer(200, "{\"access_token\":\"" + goodServiceToken + "\",\"expires_in\":300}"));
        } else {
            answer(exchange, tokenEndpoint.apply(form));
        }
    }

    private void introspect(HttpExchange exchange) throws IOException {
        String token = form(exchange).getOrDefault("token", "");
        answer(
                exchange,
                isFromApi(exchange)
                        ? new Answer(200, "{\"active\":" + tokens.getOrDefault(token, false) + "}")
                        : new Answer(401, "{}"));
    }

    private void user(HttpExchange exchange) throws IOException {
        String subject = exchange.getRequestURI().getRawPath().substring(USERS.length());
        if (!("Bearer " + goodServiceToken).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, new Answer(401, "{}"));
            return;
        }
        Boolean enabled = people.get(URLDecoder.decode(subject, StandardCharsets.UTF_8));
        answer(
                exchange,
                enabled == null || subject.contains("/")
                        ? new Answer(404, "{\"error\":\"User not found\"}")
                        : new Answer(200, "{\"enabled\":" + enabled + "}"));
    }

    private static boolean isFromApi(HttpExchange exchange) {
        String pair = API.id() + ":" + API.secret();
        String basic = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return basic.equals(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    private static Map<String, String> form(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> form = new HashMap<>();
        for (String field : body.split("&")) {
            String[] parts = field.split("=", 2);
            form.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return form;
    }

    private void answer(HttpExchange exchange, Answer answer) throws IOException {
        try (exchange) {
            asked.add(exchange.getRequestURI().getPath());
            byte[] bytes = answer.json().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
