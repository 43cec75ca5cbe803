package io.mayfly.webapp.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

class MetricsListenerTest {
    private static HttpResponse<String> get(MetricsListener listener, String path)
            throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + listener.address().getPort() + path);
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
        }
    }

    @Test
    void tellsTheFiguresOnThisMachineOnly() throws IOException, InterruptedException {
        try (MetricsListener listener = new MetricsListener(0, () -> "jvm_threads 7\n", Runnable::run)) {
            HttpResponse<String> answer = get(listener, "/metrics");

            assertThat(listener.address().getAddress().isLoopbackAddress()).isTrue();
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("jvm_threads 7\n");
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain; version=0.0.4"));
        }
    }

    @Test
    void tellsNothingElse() throws IOException, InterruptedException {
        try (MetricsListener listener = new MetricsListener(0, () -> "jvm_threads 7\n", Runnable::run)) {
            assertThat(get(listener, "/").statusCode()).isEqualTo(404);
            assertThat(get(listener, "/metrics/more").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void isSilentOnceClosed() throws IOException {
        MetricsListener listener = new MetricsListener(0, () -> "", Runnable::run);

        listener.close();

        assertThatThrownBy(() -> get(listener, "/metrics")).isInstanceOf(ConnectException.class);
    }
}
