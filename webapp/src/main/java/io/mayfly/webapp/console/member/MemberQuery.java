package io.mayfly.webapp.console.member;

import static io.mayfly.webapp.console.component.ListOrders.backwards;

import com.vaadin.flow.router.QueryParameters;
import io.mayfly.account.member.MemberOrder;
import io.mayfly.webapp.console.component.ListOrders;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whom the list shows, as it stands in the page's URL: {@code ?q=olivia&sort=name}.
 *
 * @param text who is sought, empty when nobody is
 */
record MemberQuery(String text, MemberOrder order) {
    static final MemberQuery ALL = new MemberQuery("", MemberOrder.NEWEST_FIRST);
    static final String NAME = "name";
    static final String EMAIL = "email";
    static final String SINCE = "since";
    static final ListOrders<MemberOrder> ORDERS = new ListOrders<>(
            MemberOrder.NEWEST_FIRST,
            Map.of(
                    MemberOrder.OLDEST_FIRST, SINCE,
                    MemberOrder.NAME, NAME,
                    MemberOrder.NAME_BACKWARDS, backwards(NAME),
                    MemberOrder.EMAIL, EMAIL,
                    MemberOrder.EMAIL_BACKWARDS, backwards(EMAIL)));
    private static final String TEXT = "q";
    private static final String SORT = "sort";

    MemberQuery {
        text = text.strip();
    }

    /** Reads the URL; what it doesn't understand it leaves out. */
    static MemberQuery parse(QueryParameters parameters) {
        return new MemberQuery(
                parameters.getSingleParameter(TEXT).orElse(""),
                parameters.getSingleParameter(SORT).map(ORDERS::named).orElse(MemberOrder.NEWEST_FIRST));
    }

    /** The URL's form of this query. */
    QueryParameters parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (!text.isEmpty()) {
            parameters.put(TEXT, List.of(text));
        }
        ORDERS.name(order).ifPresent(sort -> parameters.put(SORT, List.of(sort)));
        return new QueryParameters(parameters);
    }

    MemberQuery withText(String changed) {
        return new MemberQuery(changed, order);
    }

    MemberQuery in(MemberOrder wanted) {
        return new MemberQuery(text, wanted);
    }

    Optional<String> sought() {
        return Optional.of(text).filter(any -> !any.isEmpty());
    }
}
