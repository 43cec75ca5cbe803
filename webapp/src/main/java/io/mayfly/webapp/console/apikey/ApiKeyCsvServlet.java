package io.mayfly.webapp.console.apikey;

import com.vaadin.flow.router.QueryParameters;
import io.mayfly.account.apikey.OwnedKey;
import io.mayfly.foundation.identity.Permission;
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
import java.util.Optional;

/** Serves the keys that the list shows for the same query; never their secrets, which nobody has. */
@WebServlet("/" + ApiKeyNavigation.FILE)
public class ApiKeyCsvServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final CsvAnswer<OwnedKey> FILE = new CsvAnswer<>(
            "mayfly-api-keys",
            List.of("name", "member", "username", "hint", "created_at", "expires_at", "last_used_at"),
            ApiKeyCsvServlet::cells);

    private final transient KeyUse use;
    private final transient SignedInPerson person;

    @Inject
    public ApiKeyCsvServlet(KeyUse use, SignedInPerson person) {
        this.use = use;
        this.person = person;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String asked = Optional.ofNullable(request.getQueryString()).orElse("");
        FILE.send(response, (offset, limit) -> {
            boolean mayAll = person.caller().may(Permission.READ_ALL_API_KEYS);
            KeyQuery query = KeyQuery.parse(QueryParameters.fromString(asked), mayAll);
            return use.slice(person.caller(), query, offset, limit);
        });
    }

    private static List<String> cells(OwnedKey row) {
        return List.of(
                row.key().name(),
                row.owner().person().name(),
                row.owner().person().username(),
                row.key().hint(),
                row.key().createdAt().toString(),
                row.key().expiresAt().toString(),
                row.key().lastUsedAt().map(Instant::toString).orElse(""));
    }
}
