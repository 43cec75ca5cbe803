package io.mayfly.webapp.console.apikey;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which keys the list shows, as it stands in the page's URL: {@code ?of=all&q=ci}. Without {@code of} they are one's own.
 *
 * @param text what is sought, empty when nothing is
 */
record KeyQuery(boolean all, String text) {
    private static final String OF = "of";
    private static final String ALL = "all";
    private static final String TEXT = "q";

    KeyQuery {
        text = text.strip();
    }

    /** Reads the URL; what it doesn't understand, or what is not for the person, it leaves out. */
    static KeyQuery parse(QueryParameters parameters, boolean mayAll) {
        boolean all = parameters.getSingleParameter(OF).filter(ALL::equals).isPresent();
        return new KeyQuery(all && mayAll, parameters.getSingleParameter(TEXT).orElse(""));
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
        return new QueryParameters(parameters);
    }

    KeyQuery withText(String changed) {
        return new KeyQuery(all, changed);
    }

    KeyQuery of(boolean everybody) {
        return new KeyQuery(everybody, text);
    }

    Optional<String> sought() {
        return Optional.of(text).filter(any -> !any.isEmpty());
    }
}
