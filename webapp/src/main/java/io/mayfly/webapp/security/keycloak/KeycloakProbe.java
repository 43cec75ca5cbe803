package io.mayfly.webapp.security.keycloak;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * Asks whether Keycloak answers before a person is sent there, who would otherwise look at an empty page.
 */
@ApplicationScoped
public class KeycloakProbe {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    private CompletableFuture<Boolean> underWay = CompletableFuture.completedFuture(true);

    @Inject
    private Realm realm;

    public boolean answers() {
        return answers(realm.description());
    }

    /** Whoever asks while another waits for the answer gets the same one, since anybody may cause the question. */
    boolean answers(URI document) {
        return asked(document).join();
    }

    private synchronized CompletableFuture<Boolean> asked(URI document) {
        if (underWay.isDone()) {
            HttpRequest request =
                    HttpRequest.newBuilder(document).timeout(PATIENCE).GET().build();
            underWay = client.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                    .handle((response, failure) -> failure == null && response.statusCode() == 200);
        }
        return underWay;
    }
}
