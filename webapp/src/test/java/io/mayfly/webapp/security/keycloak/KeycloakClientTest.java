package io.mayfly.webapp.security.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class KeycloakClientTest {
    private final KeycloakClient client = new KeycloakClient();

    @Test
    void leavesAServerThatSaysNothingAloneAfterAFewTries() throws IOException {
        try (ServerSocket frozen = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            URI silent = URI.create("http://127.0.0.1:" + frozen.getLocalPort() + "/");
            for (int tries = 0; tries < 3; tries++) {
                Duration took = took(silent);
                assertThat(took).isBetween(Duration.ofSeconds(1), Duration.ofMillis(4500));
            }

            assertThat(took(silent)).isLessThan(Duration.ofSeconds(1));
        }
    }

    private Duration took(URI silent) {
        long begun = System.nanoTime();
        assertThatThrownBy(() -> client.get(silent, "t").join()).isNotNull();
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
