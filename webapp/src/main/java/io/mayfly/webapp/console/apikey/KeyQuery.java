package io.mayfly.webapp.console.apikey;

import static io.mayfly.webapp.console.component.ListOrders.backwards;

import com.vaadin.flow.router.QueryParameters;
import io.mayfly.account.apikey.KeyFilter;
import io.mayfly.account.apikey.KeyMatter;
import io.mayfly.account.apikey.KeyOrder;
import io.mayfly.webapp.console.component.ListOrders;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which keys the list shows, as it stands in the page's URL: {@code ?of=all&q=ci&only=ending&sort=-name}. Without
 * {@code of} they are one's own.
 *
 * @param text what is sought, empty when nothing is; never a whole key, which doesn't belong into a URL
 * @param matter only those that are to be looked at for this reason
 */
record KeyQuery(boolean all, String text, Optional<KeyMatter> matter, KeyOrder order) {
    static final String NAME = "name";
    static final String OWNER = "owner";
    static final String CREATED = "created";
    static final String LEFT = "left";
    static final ListOrders<KeyOrder> ORDERS = new ListOrders<>(
            KeyOrder.NEWEST_FIRST,
            Map.of(
                    KeyOrder.OLDEST_FIRST, CREATED,
                    KeyOrder.NAME, NAME,
                    KeyOrder.NAME_BACKWARDS, backwards(NAME),
                    KeyOrder.OWNER, OWNER,
                    KeyOrder.OWNER_BACKWARDS, backwards(OWNER),
                    KeyOrder.ENDING_SOONEST, LEFT,
                    KeyOrder.ENDING_LATEST, backwards(LEFT)));
    private static final String OF = "of";
    private static final String ALL = "all";
    private static final String TEXT = "q";
    private static final String ONLY = "only";
    private static final Map<String, KeyMatter> MATTERS = Map.of("ending", KeyMatter.ENDING, "idle", KeyMatter.IDLE);
    private static final String SORT = "sort";

    KeyQuery {
        text = KeyFilter.withoutSecret(text.strip());
    }

    /** One's own keys, or those of everybody, the newest first. */
    static KeyQuery of(boolean all, String text) {
        return new KeyQuery(all, text, Optional.empty(), KeyOrder.NEWEST_FIRST);
    }

    /** Reads the URL; what it doesn't understand, or what is not for the person, it leaves out. */
    static KeyQuery parse(QueryParameters parameters, boolean mayAll) {
        boolean all = parameters.getSingleParameter(OF).filter(ALL::equals).isPresent();
        return new KeyQuery(
                all && mayAll,
                parameters.getSingleParameter(TEXT).orElse(""),
                parameters.getSingleParameter(ONLY).map(MATTERS::get),
                parameters.getSingleParameter(SORT).map(ORDERS::named).orElse(KeyOrder.NEWEST_FIRST));
    }

    /** The URL's form of this query. */
    QueryParameters parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (all) {
            parameters.put(OF, List.of(ALL));
        }
        if (!text.isEmpty()) {
            parameters.put(TEXT, List.of(text));
        }
        MATTERS.forEach((name, named) -> {
            if (matter.equals(Optional.of(named))) {
                parameters.put(ONLY, List.of(name));
            }
        });
        ORDERS.name(order).ifPresent(sort -> parameters.put(SORT, List.of(sort)));
        return new QueryParameters(parameters);
    }

    KeyQuery withText(String changed) {
        return new KeyQuery(all, changed, matter, order);
    }

    KeyQuery of(boolean everybody) {
        return new KeyQuery(everybody, text, matter, order);
    }

    KeyQuery only(KeyMatter wanted) {
        return new KeyQuery(all, text, Optional.of(wanted), order);
    }

    /** Only those of a matter, or all again when it is those that are shown. */
    KeyQuery turned(KeyMatter pressed) {
        return isOnly(pressed) ? new KeyQuery(all, text, Optional.empty(), order) : only(pressed);
    }

    boolean isOnly(KeyMatter shown) {
        return matter.equals(Optional.of(shown));
    }

    KeyQuery in(KeyOrder wanted) {
        return new KeyQuery(all, text, matter, wanted);
    }

    /** All that there are, in the same order. */
    KeyQuery unfiltered() {
        return new KeyQuery(all, "", Optional.empty(), order);
    }

    boolean isFiltered() {
        return matter.isPresent() || !text.isEmpty();
    }

    KeyFilter filter() {
        return new KeyFilter(all, Optional.of(text).filter(any -> !any.isEmpty()), matter);
    }
}
