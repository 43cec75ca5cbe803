package io.mayfly.e2e.story;

import static org.awaitility.Awaitility.await;

import io.mayfly.e2e.client.Api;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever asks and asks and takes no answer is given few: what isn't taken stays in the server's memory. */
class UnreadAnswersStory {
    private static final Pattern ANSWERED = Pattern.compile(
            "mayfly_http_requests_seconds_count\\{door=\"public\",method=\"GET\",status=\"200\"} ([0-9.E]+)");

    private static final int ASKED = 200;

    /** Of some 90 KB each, most of which the system's buffers take; without a bound they are more than a hundred. */
    private static final int MOST = 60;

    private final URI console = URI.create(Stage.endpoints().console());

    @Test
    void workNoFurtherForAClientThatTakesNothing() throws IOException {
        Stage.root().get("/openapi").expecting(200);
        double before = answered();
        try (Socket socket = new Socket()) {
            socket.setReceiveBufferSize(4096);
            socket.connect(new InetSocketAddress(console.getHost(), console.getPort()));
            String request = "GET /openapi HTTP/1.1\r\nHost: " + console.getAuthority() + "\r\n\r\n";
            socket.getOutputStream().write(request.repeat(ASKED).getBytes(StandardCharsets.US_ASCII));

            await().atMost(Duration.ofSeconds(30)).until(() -> answered() > before);
            await().during(Duration.ofSeconds(3))
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> answered() - before <= MOST);
        }
    }

    private static double answered() {
        String figures = Api.at(Stage.endpoints().metrics().webapp())
                .get("")
                .expecting(200)
                .text();
        return ANSWERED.matcher(figures)
                .results()
                .map((MatchResult found) -> Double.parseDouble(found.group(1)))
                .findFirst()
                .orElse(0.0);
    }
}
