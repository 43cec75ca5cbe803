package io.mayfly.e2e.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What an HTTP request was answered with. */
public record Answer(int status, HttpHeaders headers, byte[] body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The body as JSON; a missing node when it is empty. */
    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException("Not JSON: " + this, e);
        }
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    public String contentType() {
        return header("Content-Type").orElse("");
    }

    /** For steps on the way to what is asked: anything but this status is the end. */
    public Answer expecting(int expected) {
        if (status != expected) {
            throw new IllegalStateException("Expected " + expected + " but was " + this);
        }
        return this;
    }

    @Override
    public String toString() {
        return status + " " + contentType() + " " + text();
    }
}
