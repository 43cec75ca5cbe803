package io.mayfly.webapp.security.keycloak;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks whether Keycloak answers before a person is sent there, who would otherwise look at an empty page. One that is busy,
 * as by somebody who tries many passwords, answers late: whoever goes there waits, and gets in. So its last answer, however
 * late, counts for a few seconds.
 */
@ApplicationScoped
public class KeycloakProbe {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** How late an answer may be, and how long it counts. */
    private static final Duration BUSY = Duration.ofSeconds(10);

    /** In HTTP/2 a question would go the same way as the one before that got no answer. */
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    private CompletableFuture<Boolean> underWay = CompletableFuture.completedFuture(true);
    private volatile long answerCountsUntil = System.nanoTime();

    @Inject
    private Realm realm;

    public boolean answers() {
        return answers(realm.description());
    }

    /** Whoever asks while another waits for the answer gets the same one, since anybody may cause the question. */
    boolean answers(URI document) {
        try {
            return asked(document).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return System.nanoTime() - answerCountsUntil < 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized CompletableFuture<Boolean> asked(URI document) {
        if (underWay.isDone()) {
            HttpRequest request =
                    HttpRequest.newBuilder(document).timeout(BUSY).GET().build();
            underWay = client.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                    .handle((response, failure) -> note(failure == null && response.statusCode() == 200));
        }
        return underWay;
    }

    private boolean note(boolean good) {
        if (good) {
            answerCountsUntil = System.nanoTime() + BUSY.toNanos();
        }
        return good;
    }
}
