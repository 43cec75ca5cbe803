package io.mayfly.webapp.door;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a path as it was sent into the segments that the container goes by. */
final class PathSegments {
    /** After decoding, these would let the next reader cut or decode the path in another way. */
    private static final String AMBIGUOUS = "/\\%;\uFFFD";

    private PathSegments() {}

    /** None when a segment can be read in two ways: with dots to climb by, hidden separators, or broken encoding. */
    static Optional<List<String>> of(String path) {
        List<String> segments = new ArrayList<>();
        for (String raw : path.split("/")) {
            Optional<String> segment = decoded(raw.replaceFirst(";.*", ""));
            if (segment.filter(PathSegments::isClear).isEmpty()) {
                return Optional.empty();
            }
            segment.filter(text -> !text.isEmpty()).ifPresent(segments::add);
        }
        return Optional.of(segments);
    }

    private static Optional<String> decoded(String raw) {
        try {
            return Optional.of(URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isClear(String segment) {
        return !segment.equals(".")
                && !segment.equals("..")
                && segment.chars()
                        .noneMatch(letter -> AMBIGUOUS.indexOf(letter) >= 0 || Character.isISOControl(letter));
    }
}
