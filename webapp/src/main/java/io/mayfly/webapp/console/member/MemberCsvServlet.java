package io.mayfly.webapp.console.member;

import com.vaadin.flow.router.QueryParameters;
import io.mayfly.account.member.MemberDetails;
import io.mayfly.webapp.console.component.CsvAnswer;
import io.mayfly.webapp.security.SignedInPerson;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Serves the people that the list shows for the same query. */
@WebServlet("/" + MemberNavigation.FILE)
public class MemberCsvServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final CsvAnswer<MemberDetails> FILE = new CsvAnswer<>(
            "mayfly-members",
            List.of("name", "username", "email", "roles", "since", "api_keys"),
            MemberCsvServlet::cells);

    private final transient MemberUse use;
    private final transient SignedInPerson person;

    @Inject
    public MemberCsvServlet(MemberUse use, SignedInPerson person) {
        this.use = use;
        this.person = person;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String asked = Optional.ofNullable(request.getQueryString()).orElse("");
        MemberQuery query = MemberQuery.parse(QueryParameters.fromString(asked));
        FILE.send(response, (offset, limit) -> use.slice(person.caller(), query, offset, limit));
    }

    private static List<String> cells(MemberDetails row) {
        return List.of(
                row.member().person().name(),
                row.member().person().username(),
                row.member().person().email(),
                row.member().roles().stream()
                        .sorted()
                        .map(role -> role.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", ")),
                row.member().since().toString(),
                String.valueOf(row.liveKeys()));
    }
}
