package io.mayfly.webapp.console.inbox;

import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where in an inbox a person is, as it stands in the page's URL: {@code addresses/beta@in.acme.example/0198…?tab=html}.
 *
 * @param message the id of the message that is open
 * @param tab the part of it that is shown, when one was chosen
 * @param search what the listed messages have in author, subject or preview; empty when all are listed
 */
record InboxPlace(String address, Optional<String> message, Optional<MessageTab> tab, String search) {
    private static final String TAB = "tab";
    private static final String SEARCH = "search";

    /** The whole list of an address. */
    static InboxPlace of(String address) {
        return new InboxPlace(address, Optional.empty(), Optional.empty(), "");
    }

    static InboxPlace parse(RouteParameters path, QueryParameters query) {
        return new InboxPlace(
                path.get(InboxNavigation.ADDRESS).orElse(""),
                path.get(InboxNavigation.MESSAGE),
                query.getSingleParameter(TAB).flatMap(MessageTab::named),
                query.getSingleParameter(SEARCH).map(String::strip).orElse(""));
    }

    /** The same place, with another message open. */
    InboxPlace opening(String other) {
        return new InboxPlace(address, Optional.of(other), tab, search);
    }

    InboxPlace showing(MessageTab other) {
        return new InboxPlace(address, message, Optional.of(other), search);
    }

    InboxPlace searching(String other) {
        return new InboxPlace(address, message, tab, other.strip());
    }

    /** The list, with no message open. */
    InboxPlace list() {
        return new InboxPlace(address, Optional.empty(), tab, search);
    }

    QueryParameters query() {
        Map<String, String> asked = new TreeMap<>();
        if (!search.isEmpty()) {
            asked.put(SEARCH, search);
        }
        tab.ifPresent(shown -> asked.put(TAB, shown.symbol()));
        return asked.isEmpty() ? QueryParameters.empty() : QueryParameters.simple(asked);
    }
}
