package io.mayfly.webapp.console.domain;

import static io.mayfly.webapp.console.component.ListOrders.backwards;

import com.vaadin.flow.router.QueryParameters;
import io.mayfly.kernel.Caseless;
import io.mayfly.mail.maildomain.MailDomain;
import io.mayfly.webapp.console.component.ListOrders;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which domains the list shows, as it stands in the page's URL: {@code ?q=shop&only=unverified&sort=-since}.
 *
 * @param text part of the name, empty for any
 * @param unverified only those that nobody has verified
 */
record DomainQuery(String text, boolean unverified, DomainOrder order) {
    static final DomainQuery ALL = new DomainQuery("", false, DomainOrder.NAME);
    static final String NAME = "name";
    static final String STATE = "state";
    static final String GRADE = "grade";
    static final String SINCE = "since";
    static final ListOrders<DomainOrder> ORDERS = new ListOrders<>(
            DomainOrder.NAME,
            Map.of(
                    DomainOrder.NAME_BACKWARDS, backwards(NAME),
                    DomainOrder.STATE, STATE,
                    DomainOrder.STATE_BACKWARDS, backwards(STATE),
                    DomainOrder.BEST_FIRST, GRADE,
                    DomainOrder.WORST_FIRST, backwards(GRADE),
                    DomainOrder.OLDEST_FIRST, SINCE,
                    DomainOrder.NEWEST_FIRST, backwards(SINCE)));
    private static final String TEXT = "q";
    private static final String ONLY = "only";
    private static final String UNVERIFIED = "unverified";
    private static final String SORT = "sort";

    DomainQuery {
        text = text.strip();
    }

    /** Reads the URL; what it doesn't understand it leaves out. */
    static DomainQuery parse(QueryParameters parameters) {
        return new DomainQuery(
                parameters.getSingleParameter(TEXT).orElse(""),
                parameters.getSingleParameter(ONLY).filter(UNVERIFIED::equals).isPresent(),
                parameters.getSingleParameter(SORT).map(ORDERS::named).orElse(DomainOrder.NAME));
    }

    /** The URL's form of this query. */
    QueryParameters parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (!text.isEmpty()) {
            parameters.put(TEXT, List.of(text));
        }
        if (unverified) {
            parameters.put(ONLY, List.of(UNVERIFIED));
        }
        ORDERS.name(order).ifPresent(sort -> parameters.put(SORT, List.of(sort)));
        return new QueryParameters(parameters);
    }

    DomainQuery withText(String changed) {
        return new DomainQuery(changed, unverified, order);
    }

    DomainQuery unverified(boolean only) {
        return new DomainQuery(text, only, order);
    }

    DomainQuery in(DomainOrder wanted) {
        return new DomainQuery(text, unverified, wanted);
    }

    boolean isFiltered() {
        return unverified || !text.isEmpty();
    }

    /** What it lets through of an organisation's domains, in its order. */
    List<MailDomain> of(List<MailDomain> all) {
        return all.stream()
                .filter(domain -> Caseless.contains(domain.name().value(), text))
                .filter(domain -> !unverified || !domain.isVerified())
                .sorted(order.order())
                .toList();
    }
}
