package io.mayfly.webapp.security;

import io.mayfly.webapp.composition.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * Asks whether Keycloak answers before a person is sent there, who would otherwise look at an empty page, and before a
 * code is exchanged, by a client of the container's that knows no limit of its own.
 */
@ApplicationScoped
class KeycloakProbe {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    @Inject
    private Settings settings;

    boolean answers() {
        return answers(URI.create(settings.oidc().issuer() + "/.well-known/openid-configuration"));
    }

    boolean answers(URI document) {
        HttpRequest request =
                HttpRequest.newBuilder(document).timeout(PATIENCE).GET().build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
