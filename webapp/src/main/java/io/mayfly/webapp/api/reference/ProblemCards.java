package io.mayfly.webapp.api.reference;

import io.mayfly.webapp.api.http.ProblemType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every type of problem with an example, by status. */
final class ProblemCards {
    /** Before a status: where the problems of it begin. */
    static final String STATUS = "status-";

    private ProblemCards() {}

    static String all() {
        Map<Integer, List<ProblemType>> byStatus = Stream.of(ProblemType.values())
                .collect(Collectors.groupingBy(ProblemType::status, TreeMap::new, Collectors.toList()));
        return byStatus.entrySet().stream()
                .map(group -> "<div id=\"" + STATUS + group.getKey() + "\">"
                        + group.getValue().stream().map(ProblemCards::card).collect(Collectors.joining())
                        + "</div>")
                .collect(Collectors.joining());
    }

    private static String card(ProblemType type) {
        return """
                <article class="card" id="%1$s"><h3>%2$d %3$s</h3>
                <p>%4$s</p><p>Type: <a href="%5$s">%5$s</a></p>%6$s</article>
                """.formatted(
                        type.anchor(),
                        type.status(),
                        Html.escaped(type.title()),
                        Html.words(type.advice()),
                        type.path(),
                        Html.sample("Example", SampleCall.pretty(type.sample())));
    }
}
