package io.mayfly.webapp.console.address;

import com.vaadin.flow.router.QueryParameters;
import io.mayfly.mail.tempaddress.AddressDetails;
import io.mayfly.mail.tempaddress.BrowseTempAddresses;
import io.mayfly.mail.tempaddress.TempAddresses;
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

/** Serves the addresses that the list shows for the same query, in its order. */
@WebServlet("/" + AddressNavigation.FILE)
public class AddressCsvServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final CsvAnswer<AddressDetails> FILE = new CsvAnswer<>(
            "mayfly-addresses",
            List.of(
                    "address",
                    "purpose",
                    "state",
                    "created_at",
                    "expires_at",
                    "messages",
                    "unread",
                    "received",
                    "labels",
                    "reference",
                    "created_by"),
            AddressCsvServlet::cells);

    private final transient BrowseTempAddresses browseTempAddresses;
    private final transient SignedInPerson person;

    @Inject
    public AddressCsvServlet(BrowseTempAddresses browseTempAddresses, SignedInPerson person) {
        this.browseTempAddresses = browseTempAddresses;
        this.person = person;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String asked = Optional.ofNullable(request.getQueryString()).orElse("");
        AddressQuery query = AddressQuery.parse(QueryParameters.fromString(asked));
        FILE.send(
                response,
                (offset, limit) -> browseTempAddresses.slice(
                        person.caller(), query.filter(), new TempAddresses.Slice(query.order(), offset, limit)));
    }

    private static List<String> cells(AddressDetails row) {
        return List.of(
                row.address(),
                row.purpose().name().toLowerCase(Locale.ROOT),
                row.state().name().toLowerCase(Locale.ROOT),
                row.createdAt().toString(),
                row.expiresAt().toString(),
                String.valueOf(row.counts().stored()),
                String.valueOf(row.counts().unread()),
                String.valueOf(row.counts().received()),
                String.join(", ", row.labels().values()),
                row.reference().orElse(""),
                row.createdByName());
    }
}
