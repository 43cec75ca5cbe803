package io.mayfly.webapp.console.audit;

import com.vaadin.flow.router.QueryParameters;
import io.mayfly.foundation.audit.AuditEntry;
import io.mayfly.foundation.audit.AuditFilter;
import io.mayfly.foundation.audit.Change;
import io.mayfly.foundation.audit.ReadAuditLog;
import io.mayfly.webapp.console.component.CsvAnswer;
import io.mayfly.webapp.security.SignedInPerson;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Serves the deeds that the list shows for the same query. */
@WebServlet("/" + AuditNavigation.FILE)
public class AuditCsvServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final CsvAnswer<AuditEntry> FILE = new CsvAnswer<>(
            "mayfly-audit",
            List.of("id", "occurred_at", "actor_kind", "actor", "action", "target", "detail", "changes", "source_ip"),
            AuditCsvServlet::cells);

    private final transient ReadAuditLog readAuditLog;
    private final transient SignedInPerson person;
    private final transient Clock clock;

    @Inject
    public AuditCsvServlet(ReadAuditLog readAuditLog, SignedInPerson person, Clock clock) {
        this.readAuditLog = readAuditLog;
        this.person = person;
        this.clock = clock;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String asked = Optional.ofNullable(request.getQueryString()).orElse("");
        AuditFilter filter = DeedQuery.parse(QueryParameters.fromString(asked)).filter(clock.instant());
        FILE.sendPages(response, page -> readAuditLog.page(person.caller(), filter, page));
    }

    private static String said(Change change) {
        return change.before().isEmpty() && change.after().isEmpty()
                ? change.field()
                : change.field() + ": " + change.before().orElse("") + " > "
                        + change.after().orElse("");
    }

    private static List<String> cells(AuditEntry entry) {
        return List.of(
                entry.id().toString(),
                entry.occurredAt().toString(),
                entry.actor().kind().name(),
                entry.actor().name(),
                entry.deed().action(),
                entry.deed().target(),
                entry.deed().detail(),
                entry.deed().changes().stream().map(AuditCsvServlet::said).collect(Collectors.joining("; ")),
                entry.actor().sourceIp().orElse(""));
    }
}
