package io.mayfly.webapp.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a client lets its answers be compressed (RFC 9110 §12.5.3). */
public final class AcceptEncoding {
    private static final String NAME = "Accept-Encoding";

    private AcceptEncoding() {}

    public static boolean takesGzip(HttpServletRequest request) {
        return Collections.list(request.getHeaders(NAME)).stream()
                .reduce((one, other) -> one + "," + other)
                .map(AcceptEncoding::takesGzip)
                .orElse(false);
    }

    /** What is said of gzip by name counts before what is said of all; a weight of 0 is a no. */
    static boolean takesGzip(String field) {
        @Nullable Boolean all = null;
        for (String each : field.split(",")) {
            String[] parts = each.strip().split(";");
            String coding = parts[0].strip().toLowerCase(Locale.ROOT);
            boolean taken = Arrays.stream(parts).skip(1).noneMatch(AcceptEncoding::isNo);
            if (coding.equals("gzip") || coding.equals("x-gzip")) {
                return taken;
            }
            if (coding.equals("*")) {
                all = taken;
            }
        }
        return Boolean.TRUE.equals(all);
    }

    private static boolean isNo(String parameter) {
        String[] weight = parameter.split("=", 2);
        return weight.length == 2
                && Stream.of("q", "Q").anyMatch(name -> weight[0].strip().equals(name))
                && weight[1].strip().matches("0(\\.0{0,3})?");
    }
}
