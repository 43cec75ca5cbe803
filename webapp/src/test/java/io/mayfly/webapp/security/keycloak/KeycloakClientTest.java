package io.mayfly.webapp.security.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class KeycloakClientTest {
    private static final Map<String, String> FORM = Map.of("grant_type", "authorization_code");

    private final KeycloakClient client = new KeycloakClient();

    @Test
    void leavesAServerThatSaysNothingAloneAfterAFewTries() throws IOException {
        try (ServerSocket frozen = frozen()) {
            for (int tries = 0; tries < 3; tries++) {
                Duration took = took(at(frozen));
                assertThat(took).isBetween(Duration.ofSeconds(1), Duration.ofMillis(4500));
            }

            assertThat(took(at(frozen))).isLessThan(Duration.ofSeconds(1));
        }
    }

    @Test
    void asksForWhoComesFromAServerThatIsLeftAloneAndBelievesItsAnswer() throws IOException {
        try (ServerSocket frozen = frozen();
                KeycloakDouble thawed = new KeycloakDouble()) {
            silences(frozen).forEach(each -> assertThat(each).failsWithin(Duration.ofSeconds(5)));
            assertThat(took(at(frozen))).isLessThan(Duration.ofSeconds(1));

            client.postOnce(tokensOf(thawed), KeycloakDouble.API, FORM).join();

            assertThat(client.post(tokensOf(thawed), KeycloakDouble.API, FORM)
                            .join()
                            .status())
                    .isEqualTo(400);
        }
    }

    @Test
    void forgivesASilenceThatBeganBeforeTheLastAnswer() throws IOException {
        try (ServerSocket frozen = frozen();
                KeycloakDouble thawed = new KeycloakDouble()) {
            List<CompletableFuture<KeycloakClient.Reply>> waiting = silences(frozen);
            client.post(tokensOf(thawed), KeycloakDouble.API, FORM).join();
            waiting.forEach(each -> assertThat(each).failsWithin(Duration.ofSeconds(5)));

            assertThat(client.post(tokensOf(thawed), KeycloakDouble.API, FORM)
                            .join()
                            .status())
                    .isEqualTo(400);
        }
    }

    private List<CompletableFuture<KeycloakClient.Reply>> silences(ServerSocket frozen) {
        return IntStream.range(0, 3)
                .mapToObj(each -> client.get(at(frozen), "t"))
                .toList();
    }

    private static ServerSocket frozen() throws IOException {
        return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    private static URI at(ServerSocket frozen) {
        return URI.create("http://127.0.0.1:" + frozen.getLocalPort() + "/");
    }

    private static URI tokensOf(KeycloakDouble keycloak) {
        return URI.create(keycloak.issuer() + "/protocol/openid-connect/token");
    }

    private Duration took(URI silent) {
        long begun = System.nanoTime();
        assertThatThrownBy(() -> client.get(silent, "t").join()).isNotNull();
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
