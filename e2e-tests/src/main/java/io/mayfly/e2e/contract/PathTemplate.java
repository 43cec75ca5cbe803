package io.mayfly.e2e.contract;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A path with variables in braces, each of them one segment. */
record PathTemplate(String text) {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

    List<String> variables() {
        return VARIABLE.matcher(text)
                .results()
                .map(variable -> variable.group(1))
                .toList();
    }

    boolean fits(String path) {
        return matcher(path).matches();
    }

    /** What the variables are in a path that fits, decoded. */
    Map<String, String> values(String path) {
        Matcher matcher = matcher(path);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(path + " does not fit " + text);
        }
        List<String> variables = variables();
        return IntStream.range(0, variables.size())
                .boxed()
                .collect(Collectors.toMap(
                        variables::get, i -> URLDecoder.decode(matcher.group(i + 1), StandardCharsets.UTF_8)));
    }

    private Matcher matcher(String path) {
        String pattern = Pattern.compile("/")
                .splitAsStream(text)
                .map(segment -> VARIABLE.matcher(segment).matches() ? "([^/]+)" : Pattern.quote(segment))
                .collect(Collectors.joining("/"));
        return Pattern.compile(pattern).matcher(path);
    }

    @Override
    public String toString() {
        return text;
    }
}
