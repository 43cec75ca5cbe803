package io.mayfly.e2e.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mayfly.e2e.client.Answer;
import io.mayfly.e2e.client.Call;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Calls and answers of an API for books; single quotes stand for double ones. */
final class Exchanges {
    private static final String ID = "0198a4c2-0000-7000-8000-000000000000";

    private Exchanges() {}

    static JsonNode shelf() {
        try (InputStream in = Exchanges.class.getResourceAsStream("shelf.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Call call(String method, String path) {
        return with(anonymous(method, path), "X-Api-Key", "secret");
    }

    static Call call(String method, String path, String body) {
        Call without = call(method, path);
        return new Call(method, without.uri(), without.headers(), Optional.of(quoted(body)));
    }

    static Call anonymous(String method, String path) {
        return new Call(method, URI.create("http://shelf.example" + path), Map.of(), Optional.empty());
    }

    static Call with(Call call, String header, String value) {
        Map<String, String> more = new HashMap<>(call.headers());
        more.put(header, value);
        return new Call(call.method(), call.uri(), more, call.body());
    }

    static String quoted(String json) {
        return json.replace('\'', '"');
    }

    static Answer json(int status, String body) {
        return answer(status, "application/json", quoted(body));
    }

    static Answer problem(int status) {
        return answer(status, "application/problem+json", quoted("{'status': " + status + "}"));
    }

    static Answer text(int status, String body) {
        return answer(status, "text/plain;charset=UTF-8", body);
    }

    static Answer empty(int status) {
        return without(answer(status, "", ""), "Content-Type");
    }

    static Answer opened(String mediaType) {
        return answer(200, mediaType, "");
    }

    static Answer with(Answer answer, String header, String value) {
        Map<String, String> headers = new HashMap<>(headers(answer));
        headers.put(header, value);
        return answer(answer.status(), headers, answer.text());
    }

    static Answer without(Answer answer, String header) {
        Map<String, String> headers = new HashMap<>(headers(answer));
        headers.remove(header);
        return answer(answer.status(), headers, answer.text());
    }

    private static Map<String, String> headers(Answer answer) {
        return answer.headers().map().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, header -> header.getValue().getFirst()));
    }

    private static Answer answer(int status, String mediaType, String body) {
        return answer(status, Map.of("Request-Id", ID, "Content-Type", mediaType), body);
    }

    private static Answer answer(int status, Map<String, String> headers, String body) {
        Map<String, List<String>> values = headers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, header -> List.of(header.getValue())));
        return new Answer(status, HttpHeaders.of(values, (name, value) -> true), body.getBytes(StandardCharsets.UTF_8));
    }
}
