package io.mayfly.e2e.client;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An HTTP request as it is sent.
 *
 * @param headers those that the caller set
 * @param body none when nothing is sent
 */
public record Call(String method, URI uri, Map<String, String> headers, Optional<String> body) {
    /** A query parameter, decoded. */
    public record Parameter(String name, String value) {}

    /** The path as sent, with whatever is encoded in it. */
    public String path() {
        return uri.getRawPath();
    }

    public Stream<Parameter> query() {
        return Stream.ofNullable(uri.getRawQuery())
                .flatMap(query -> Stream.of(query.split("&")))
                .map(pair -> pair.split("=", 2))
                .map(pair -> new Parameter(decoded(pair[0]), pair.length == 2 ? decoded(pair[1]) : ""));
    }

    public Optional<String> header(String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return method + " " + uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }
}
