package io.mayfly.webapp.api.audit;

import io.mayfly.foundation.audit.AuditFilter;
import io.mayfly.kernel.Faults;
import io.mayfly.webapp.api.http.Checked;
import io.mayfly.webapp.api.http.TimeText;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which deeds a list shows; several actions stand for any of them. */
public class AuditParameters implements Checked {
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

    @Override
    public void check() {
        filter();
    }

    AuditFilter filter() {
        Faults faults = new Faults();
        Supplier<Optional<Instant>> first =
                faults.read(() -> given(since).map(time -> TimeText.instant("since", time)));
        Supplier<Optional<Instant>> end = faults.read(() -> given(until).map(time -> TimeText.instant("until", time)));
        Supplier<AuditFilter> atAnyTime = faults.read(
                () -> new AuditFilter(given(who), actions(), given(what), Optional.empty(), Optional.empty()));
        faults.throwIfAny();
        AuditFilter asked = atAnyTime.get();
        return new AuditFilter(asked.who(), asked.actions(), asked.what(), first.get(), end.get());
    }

    private Set<String> actions() {
        return actions.stream()
                .flatMap(action -> Stream.of(action.split(",")))
                .filter(action -> !action.isBlank())
                .collect(Collectors.toSet());
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(any -> !any.isEmpty());
    }
}
