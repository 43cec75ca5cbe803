package io.mayfly.e2e.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Gets access tokens as the command line's client does, which may use passwords while the demonstration runs. */
public final class KeycloakTokens {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String keycloak;

    public KeycloakTokens(String keycloak) {
        this.keycloak = keycloak;
    }

    public String of(String username, String password) {
        return token(
                "mayfly",
                Map.of(
                        "grant_type", "password",
                        "client_id", "mayfly-cli",
                        "username", username,
                        "password", password,
                        "scope", "openid"));
    }

    /** A token that a realm's token endpoint gives for a form. */
    public String token(String realm, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(keycloak + "realms/" + realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            var response = HTTP.send(request, BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.headers(), response.body())
                    .expecting(200)
                    .json()
                    .path("access_token")
                    .asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
