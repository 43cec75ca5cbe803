package io.mayfly.webapp.api.audit;

import io.mayfly.foundation.audit.AuditFilter;
import io.mayfly.webapp.api.http.TimeText;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which deeds a list shows; several actions stand for any of them. */
public class AuditParameters {
    @QueryParam("q")
    private @Nullable String what;

    @QueryParam("actor")
    private @Nullable String who;

    @QueryParam("action")
    private List<String> actions = List.of();

    @QueryParam("since")
    private @Nullable String since;

    @QueryParam("until")
    private @Nullable String until;

    AuditFilter filter() {
        return new AuditFilter(
                given(who),
                actions.stream()
                        .flatMap(action -> Stream.of(action.split(",")))
                        .filter(action -> !action.isBlank())
                        .collect(Collectors.toSet()),
                given(what),
                given(since).map(time -> TimeText.instant("since", time)),
                given(until).map(time -> TimeText.instant("until", time)));
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(any -> !any.isEmpty());
    }
}
