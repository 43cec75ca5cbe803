package io.mayfly.webapp.console.inbox;

import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import java.util.Map;
import java.util.Optional;

/**
 * Where in an inbox a person is, as it stands in the page's URL: {@code addresses/beta@in.acme.example/0198…?tab=html}.
 *
 * @param message the id of the message that is open
 * @param tab the part of it that is shown, when one was chosen
 */
record InboxPlace(String address, Optional<String> message, Optional<MessageTab> tab) {
    private static final String TAB = "tab";

    static InboxPlace parse(RouteParameters path, QueryParameters query) {
        return new InboxPlace(
                path.get(InboxNavigation.ADDRESS).orElse(""),
                path.get(InboxNavigation.MESSAGE),
                query.getSingleParameter(TAB).flatMap(MessageTab::named));
    }

    /** The same place, with another message open. */
    InboxPlace opening(String other) {
        return new InboxPlace(address, Optional.of(other), tab);
    }

    InboxPlace showing(MessageTab other) {
        return new InboxPlace(address, message, Optional.of(other));
    }

    /** The list, with no message open. */
    InboxPlace list() {
        return new InboxPlace(address, Optional.empty(), tab);
    }

    QueryParameters query() {
        return tab.map(shown -> QueryParameters.simple(Map.of(TAB, shown.symbol())))
                .orElseGet(QueryParameters::empty);
    }
}
