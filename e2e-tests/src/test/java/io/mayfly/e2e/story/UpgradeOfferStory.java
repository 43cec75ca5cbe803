package io.mayfly.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A client that offers HTTP/2 with each request, as Java's own does unless told otherwise, is served in HTTP/1.1. */
class UpgradeOfferStory {
    private static final int AT_ONCE = 30;
    private static final URI ADDRESSES = URI.create(Stage.endpoints().api() + "/temp-emails");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();

    private static HttpRequest.Builder request() {
        return HttpRequest.newBuilder(ADDRESSES)
                .header("X-Api-Key", Stage.acme().apiKey())
                .header("Content-Type", "application/json");
    }

    @Test
    void takesTheBodyThatComesWithTheOffer() throws IOException, InterruptedException {
        String name = Stage.uniqueName("offer");
        HttpRequest order = request()
                .POST(BodyPublishers.ofString("{\"localPart\":\"" + name + "\",\"purpose\":\"TEST\"}"))
                .build();

        HttpResponse<String> made = client.send(order, BodyHandlers.ofString());

        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
        assertThat(made.body()).contains(name + "@");
    }

    /** As a deed has that needs no more than its path. */
    @Test
    void waitsForNoBodyWhereNoneWasAnnounced() throws IOException, InterruptedException {
        Inbox inbox = Stage.newInbox();
        HttpRequest pause = HttpRequest.newBuilder(URI.create(ADDRESSES + "/" + inbox.address() + "/pause"))
                .header("X-Api-Key", Stage.acme().apiKey())
                .POST(BodyPublishers.noBody())
                .build();

        HttpResponse<String> paused = client.send(pause, BodyHandlers.ofString());

        assertThat(paused.statusCode()).isBetween(200, 299);
    }

    @Test
    void isServedManyCallsAtOnce() {
        HttpRequest list = request().GET().build();

        List<CompletableFuture<HttpResponse<String>>> calls = IntStream.range(0, AT_ONCE)
                .mapToObj(each -> client.sendAsync(list, BodyHandlers.ofString()))
                .toList();

        assertThat(calls)
                .allSatisfy(call -> assertThat(call.join().statusCode()).isEqualTo(200));
    }
}
