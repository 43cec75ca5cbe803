package io.mayfly.webapp.console.domain;

import com.vaadin.flow.router.QueryParameters;
import io.mayfly.mail.maildomain.ListMailDomains;
import io.mayfly.mail.maildomain.MailDomain;
import io.mayfly.webapp.console.component.CsvAnswer;
import io.mayfly.webapp.security.SignedInPerson;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Serves the mail domains that the list shows for the same query, in its order. */
@WebServlet("/" + DomainNavigation.FILE)
public class DomainCsvServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final CsvAnswer<MailDomain> FILE = new CsvAnswer<>(
            "mayfly-domains", List.of("domain", "state", "claimed_at", "verified_at"), DomainCsvServlet::cells);

    private final transient ListMailDomains listMailDomains;
    private final transient SignedInPerson person;

    @Inject
    public DomainCsvServlet(ListMailDomains listMailDomains, SignedInPerson person) {
        this.listMailDomains = listMailDomains;
        this.person = person;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String asked = Optional.ofNullable(request.getQueryString()).orElse("");
        DomainQuery query = DomainQuery.parse(QueryParameters.fromString(asked));
        FILE.send(
                response,
                (offset, limit) -> query.of(listMailDomains.all(person.caller())).stream()
                        .skip(offset)
                        .limit(limit)
                        .toList());
    }

    private static List<String> cells(MailDomain row) {
        return List.of(
                row.name().value(),
                row.state().name().toLowerCase(Locale.ROOT),
                row.createdAt().toString(),
                row.verifiedAt().map(Instant::toString).orElse(""));
    }
}
