package io.mayfly.standalone.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks a health URL. */
final class Probe {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    private Probe() {}

    /** Whether the URL answers 200 in time. */
    static boolean answers(String url) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).GET().build();
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
