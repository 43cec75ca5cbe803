package io.mayfly.webapp.console.domain;

import static io.mayfly.webapp.console.component.ListOrders.backwards;

import com.vaadin.flow.router.QueryParameters;
import io.mayfly.kernel.Caseless;
import io.mayfly.mail.maildomain.MailDomain;
import io.mayfly.webapp.console.component.ListOrders;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which domains the list shows, as it stands in the page's URL: {@code ?q=shop&only=unverified&sort=-since}.
 *
 * @param text part of the name, empty for any
 * @param only which of them
 */
record DomainQuery(String text, Only only, DomainOrder order) {
    static final DomainQuery ALL = new DomainQuery("", Only.ANY, DomainOrder.NAME);
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
    private static final String SORT = "sort";

    /** Which domains. */
    enum Only {
        ANY,
        /** Those that nobody has verified. */
        UNVERIFIED,
        /** Those on which no address can be made for now. */
        PAUSED;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static Only of(String word) {
            return Stream.of(values())
                    .filter(only -> only.word().equals(word))
                    .findFirst()
                    .orElse(ANY);
        }

        private boolean letsThrough(MailDomain domain) {
            return switch (this) {
                case ANY -> true;
                case UNVERIFIED -> !domain.isVerified();
                case PAUSED -> domain.isVerified() && domain.isPaused();
            };
        }
    }

    DomainQuery {
        text = text.strip();
    }

    /** Reads the URL; what it doesn't understand it leaves out. */
    static DomainQuery parse(QueryParameters parameters) {
        return new DomainQuery(
                parameters.getSingleParameter(TEXT).orElse(""),
                Only.of(parameters.getSingleParameter(ONLY).orElse("")),
                parameters.getSingleParameter(SORT).map(ORDERS::named).orElse(DomainOrder.NAME));
    }

    /** The URL's form of this query. */
    QueryParameters parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (!text.isEmpty()) {
            parameters.put(TEXT, List.of(text));
        }
        if (only != Only.ANY) {
            parameters.put(ONLY, List.of(only.word()));
        }
        ORDERS.name(order).ifPresent(sort -> parameters.put(SORT, List.of(sort)));
        return new QueryParameters(parameters);
    }

    DomainQuery withText(String changed) {
        return new DomainQuery(changed, only, order);
    }

    boolean unverified() {
        return only == Only.UNVERIFIED;
    }

    DomainQuery unverified(boolean wanted) {
        return new DomainQuery(text, wanted ? Only.UNVERIFIED : Only.ANY, order);
    }

    boolean paused() {
        return only == Only.PAUSED;
    }

    DomainQuery paused(boolean wanted) {
        return new DomainQuery(text, wanted ? Only.PAUSED : Only.ANY, order);
    }

    DomainQuery in(DomainOrder wanted) {
        return new DomainQuery(text, only, wanted);
    }

    boolean isFiltered() {
        return only != Only.ANY || !text.isEmpty();
    }

    /** What it lets through of an organisation's domains, in its order. */
    List<MailDomain> of(List<MailDomain> all) {
        return all.stream()
                .filter(domain -> Caseless.contains(domain.name().value(), text))
                .filter(only::letsThrough)
                .sorted(order.order())
                .toList();
    }
}
