package io.mayfly.webapp.console.address;

import com.vaadin.flow.router.QueryParameters;
import io.mayfly.kernel.Purpose;
import io.mayfly.mail.tempaddress.AddressFilter;
import io.mayfly.mail.tempaddress.AddressFilter.Matter;
import io.mayfly.mail.tempaddress.AddressOrder;
import io.mayfly.mail.tempaddress.TempAddress.State;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the list of addresses is asked for, as it stands in the page's URL:
 * {@code ?q=beta&purpose=test&state=active&label=spring&only=ending&sort=left}. Without a state it shows live
 * addresses; {@code state=all} shows also those that have ended.
 *
 * @param label exactly this label
 * @param matter only those with which this is the matter
 */
record AddressQuery(
        String text,
        Set<Purpose> purposes,
        Set<State> states,
        Optional<String> label,
        Optional<Matter> matter,
        AddressOrder order) {
    static final Set<State> LIVE = Set.of(State.ACTIVE, State.PAUSED);
    private static final String TEXT = "q";
    private static final String PURPOSE = "purpose";
    private static final String STATE = "state";
    private static final String ALL = "all";
    private static final String LABEL = "label";
    private static final String ONLY = "only";
    private static final String SORT = "sort";

    AddressQuery {
        text = text.strip();
        purposes = Set.copyOf(purposes);
        states = Set.copyOf(states);
    }

    static AddressQuery plain() {
        return new AddressQuery("", Set.of(), LIVE, Optional.empty(), Optional.empty(), AddressOrder.NEWEST_FIRST);
    }

    /** Reads the URL; what it doesn't understand it leaves out. */
    static AddressQuery parse(QueryParameters parameters) {
        String text = parameters.getSingleParameter(TEXT).orElse("");
        Set<Purpose> purposes = named(Purpose.values(), parameters.getParameters(PURPOSE));
        Set<State> states = named(State.values(), parameters.getParameters(STATE));
        boolean all = parameters.getParameters(STATE).contains(ALL);
        return new AddressQuery(
                text,
                purposes,
                all ? Set.of() : states.isEmpty() ? LIVE : states,
                parameters.getSingleParameter(LABEL).filter(label -> !label.isBlank()),
                named(Matter.values(), parameters.getParameters(ONLY)).stream().findFirst(),
                parameters
                        .getSingleParameter(SORT)
                        .map(AddressSorting.ORDERS::named)
                        .orElse(AddressOrder.NEWEST_FIRST));
    }

    private static <E extends Enum<E>> Set<E> named(E[] all, List<String> names) {
        return Stream.of(all).filter(one -> names.contains(name(one))).collect(Collectors.toSet());
    }

    private static String name(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    /** The URL's form of this query; the plain one has no parameters. */
    QueryParameters parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (!text.isEmpty()) {
            parameters.put(TEXT, List.of(text));
        }
        if (!purposes.isEmpty()) {
            parameters.put(
                    PURPOSE, purposes.stream().sorted().map(AddressQuery::name).toList());
        }
        if (states.isEmpty()) {
            parameters.put(STATE, List.of(ALL));
        } else if (!states.equals(LIVE)) {
            parameters.put(
                    STATE, states.stream().sorted().map(AddressQuery::name).toList());
        }
        label.ifPresent(wanted -> parameters.put(LABEL, List.of(wanted)));
        matter.ifPresent(only -> parameters.put(ONLY, List.of(name(only))));
        AddressSorting.ORDERS.name(order).ifPresent(sort -> parameters.put(SORT, List.of(sort)));
        return new QueryParameters(parameters);
    }

    AddressQuery withText(String changed) {
        return new AddressQuery(changed, purposes, states, label, matter, order);
    }

    AddressQuery withLabel(Optional<String> wanted) {
        return new AddressQuery(text, purposes, states, wanted, matter, order);
    }

    AddressQuery in(AddressOrder wanted) {
        return new AddressQuery(text, purposes, states, label, matter, wanted);
    }

    AddressQuery inStates(Set<State> wanted) {
        return new AddressQuery(text, purposes, wanted, label, matter, order);
    }

    /** Only those with which this is the matter, in the states in which it can be. */
    AddressQuery that(Matter only) {
        return new AddressQuery(
                text, purposes, only == Matter.ENDING ? LIVE : Set.of(), label, Optional.of(only), order);
    }

    /** Asks for the matter, or no longer when it was asked for. */
    AddressQuery toggling(Matter only) {
        return matter.equals(Optional.of(only))
                ? new AddressQuery(text, purposes, LIVE, label, Optional.empty(), order)
                : that(only);
    }

    /** Adds the purpose, or takes it away when it is there. */
    AddressQuery toggling(Purpose purpose) {
        return new AddressQuery(text, toggled(purposes, purpose, Purpose.class), states, label, matter, order);
    }

    /** Adds the state, or takes it away when it is there. */
    AddressQuery toggling(State state) {
        return new AddressQuery(text, purposes, toggled(states, state, State.class), label, matter, order);
    }

    private static <E extends Enum<E>> Set<E> toggled(Set<E> held, E one, Class<E> type) {
        List<E> changed = new ArrayList<>(held);
        if (!changed.remove(one)) {
            changed.add(one);
        }
        return changed.isEmpty() ? EnumSet.noneOf(type) : EnumSet.copyOf(changed);
    }

    /** Whether nothing is left out of the live addresses, in whichever order they are. */
    boolean isPlain() {
        return equals(plain().in(order));
    }

    AddressFilter filter() {
        Optional<String> sought = text.isEmpty() ? Optional.empty() : Optional.of(text);
        return new AddressFilter(sought, purposes, states, label, Optional.empty(), Optional.empty(), matter);
    }
}
