package io.mayfly.e2e.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/** A caller of the API with certain headers; each change of them makes a new caller. */
public final class Api {
    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final String base;
    private final Map<String, String> headers;
    private final Check check;

    private Api(String base, Map<String, String> headers, Check check) {
        this.base = base;
        this.headers = headers;
        this.check = check;
    }

    /** A caller without any credential, whose calls nothing checks. */
    public static Api at(String base) {
        return at(base, Check.NONE);
    }

    /** A caller without any credential; each of its calls and what comes of it is checked. */
    public static Api at(String base, Check check) {
        return new Api(base, Map.of(), check);
    }

    public Api withKey(String key) {
        return with("X-Api-Key", key);
    }

    public Api withToken(String token) {
        return with("Authorization", "Bearer " + token);
    }

    public Api with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new Api(base, more, check);
    }

    public Answer get(String path) {
        return send("GET", path);
    }

    public Answer delete(String path) {
        return send("DELETE", path);
    }

    public Answer post(String path) {
        return send("POST", path);
    }

    public Answer post(String path, Object body) {
        return with("Content-Type", "application/json").send("POST", path, json(body));
    }

    public Answer patch(String path, Object body) {
        return with("Content-Type", "application/json").send("PATCH", path, json(body));
    }

    /** Without a body. */
    public Answer send(String method, String path) {
        return exchange(new Call(method, URI.create(base + path), headers, Optional.empty()));
    }

    /** With a body of the type that the headers name. */
    public Answer send(String method, String path, String body) {
        return exchange(new Call(method, URI.create(base + path), headers, Optional.of(body)));
    }

    /** Begins a GET and returns at once. */
    public CompletableFuture<Answer> begin(String path) {
        Call call = call(path);
        return HTTP.sendAsync(request(call), BodyHandlers.ofByteArray())
                .thenApply(response -> checked(call, received(response)));
    }

    /** Opens a stream of server-sent events; the reader closes it. */
    public EventStream stream(String path) {
        Call call = with("Accept", "text/event-stream").call(path);
        try {
            HttpResponse<InputStream> response = HTTP.send(request(call), BodyHandlers.ofInputStream());
            Answer begun = new Answer(response.statusCode(), response.headers(), new byte[0]);
            checked(call, begun).expecting(200);
            return new EventStream(response.body(), data -> check.event(call, data));
        } catch (IOException e) {
            throw new UncheckedIOException(call.toString(), e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private Call call(String path) {
        return new Call("GET", URI.create(base + path), headers, Optional.empty());
    }

    private Answer exchange(Call call) {
        try {
            return checked(call, received(HTTP.send(request(call), BodyHandlers.ofByteArray())));
        } catch (IOException e) {
            throw new UncheckedIOException(call.toString(), e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private Answer checked(Call call, Answer answer) {
        check.answer(call, answer);
        return answer;
    }

    private static HttpRequest request(Call call) {
        HttpRequest.Builder request = HttpRequest.newBuilder(call.uri())
                .method(call.method(), call.body().map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody))
                .timeout(LIMIT);
        call.headers().forEach(request::header);
        return request.build();
    }

    private static Answer received(HttpResponse<byte[]> response) {
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    private static String json(Object body) {
        try {
            return body instanceof String text ? text : JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(e);
    }
}
