package io.mayfly.webapp.console.audit;

import com.vaadin.flow.router.QueryParameters;
import io.mayfly.foundation.audit.AuditFilter;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which deeds the list shows, as it stands in the page's URL: {@code ?q=shop&who=anna&of=keys&days=7}.
 *
 * @param what part of what they were done to, empty for anything
 * @param who part of the name of who did them, empty for anybody
 * @param days how many days back, 0 for all
 */
record DeedQuery(String what, String who, Optional<DeedGroup> of, int days) {
    static final List<Integer> DAYS = List.of(1, 7, 30, 90);

    static final DeedQuery ALL = new DeedQuery("", "", Optional.empty(), 0);
    private static final int LONGEST = 320;
    private static final String WHAT = "q";
    private static final String WHO = "who";
    private static final String OF = "of";
    private static final String BACK = "days";

    DeedQuery {
        what = cut(what.strip());
        who = cut(who.strip());
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    /** Reads the URL; what it doesn't understand it leaves out. */
    static DeedQuery parse(QueryParameters parameters) {
        String back = parameters.getSingleParameter(BACK).orElse("");
        return new DeedQuery(
                parameters.getSingleParameter(WHAT).orElse(""),
                parameters.getSingleParameter(WHO).orElse(""),
                parameters.getSingleParameter(OF).flatMap(DeedGroup::of),
                DAYS.stream()
                        .filter(days -> days.toString().equals(back))
                        .findFirst()
                        .orElse(0));
    }

    /** The URL's form of this query. */
    QueryParameters parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        put(parameters, WHAT, what);
        put(parameters, WHO, who);
        put(parameters, OF, of.map(DeedGroup::word).orElse(""));
        put(parameters, BACK, days == 0 ? "" : Integer.toString(days));
        return new QueryParameters(parameters);
    }

    private static void put(Map<String, List<String>> parameters, String name, String value) {
        if (!value.isEmpty()) {
            parameters.put(name, List.of(value));
        }
    }

    AuditFilter filter(Instant now) {
        return new AuditFilter(
                Optional.of(who).filter(text -> !text.isEmpty()),
                of.map(DeedGroup::actions).orElse(Set.of()),
                Optional.of(what).filter(text -> !text.isEmpty()),
                Optional.of(days).filter(back -> back > 0).map(back -> now.minus(Duration.ofDays(back))),
                Optional.empty());
    }

    boolean isAll() {
        return equals(ALL);
    }

    DeedQuery withWhat(String changed) {
        return new DeedQuery(changed, who, of, days);
    }

    DeedQuery withWho(String changed) {
        return new DeedQuery(what, changed, of, days);
    }

    DeedQuery of(Optional<DeedGroup> changed) {
        return new DeedQuery(what, who, changed, days);
    }

    DeedQuery within(int changed) {
        return new DeedQuery(what, who, of, changed);
    }
}
