package io.mayfly.mail.tempaddress.persistence;

import io.mayfly.foundation.address.EmailAddress;
import io.mayfly.foundation.database.AsciiColumn;
import io.mayfly.foundation.database.LikePattern;
import io.mayfly.foundation.identity.AddressReach;
import io.mayfly.foundation.vault.NameHashes;
import io.mayfly.mail.tempaddress.AddressFilter;
import io.mayfly.mail.tempaddress.AddressFilter.Matter;
import io.mayfly.mail.tempaddress.TempAddress;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A filter as the further conditions of a query, with their parameters. */
final class FilterQuery {
    private final StringBuilder jpql = new StringBuilder();
    private final Map<String, Object> parameters = new HashMap<>();

    /**
     * All that a filter asks for.
     *
     * @param few all that there may be, when they are few
     */
    FilterQuery(AddressFilter filter, NameHashes hashes, Instant now, Optional<Set<UUID>> few, AddressReach reach) {
        few.ifPresent(this::among);
        within(reach);
        filter.text().ifPresent(text -> containing(text, hashes));
        if (!filter.purposes().isEmpty()) {
            and("a.purpose in (:purposes)", "purposes", filter.purposes());
        }
        if (!filter.states().isEmpty()) {
            inStates(filter, now);
        }
        filter.label()
                .ifPresent(label -> and(labelled("l.tenantId = a.tenantId and l.label = :label"), "label", label));
        filter.reference().ifPresent(reference -> and("a.reference = :reference", "reference", reference));
        filter.domain().ifPresent(this::atDomain);
        filter.matter().ifPresent(matter -> inMatter(matter, now));
    }

    private void among(Set<UUID> few) {
        if (few.isEmpty()) {
            jpql.append("and 1 = 0 ");
        } else {
            and("a.id in (:few)", "few", few);
        }
    }

    private void within(AddressReach reach) {
        switch (reach) {
            case AddressReach.Everything all -> {}
            case AddressReach.Part part when part.purposes().isEmpty() -> ownOf(part, "a.madeBy.memberId = :own");
            case AddressReach.Part part -> {
                // Written so that no index is taken for it: when they are many, two would be gone through to their
                // ends.
                ownOf(part, "case when a.madeBy.memberId = :own or a.purpose in (:reached) then 1 else 0 end = 1");
                parameters.put("reached", part.purposes());
            }
        }
    }

    private void ownOf(AddressReach.Part part, String condition) {
        and(condition, "own", part.own().value());
    }

    /** The same, of those only that lived at an instant, as far as leases were not extended since. */
    FilterQuery livingAt(Instant then) {
        and("a.createdAt <= :then and a.expiresAt > :then and (a.endedAt is null or a.endedAt > :then)", "then", then);
        return this;
    }

    private void atDomain(String domain) {
        if (AsciiColumn.couldHold(domain)) {
            and("a.name.domain = :domain", "domain", domain.toLowerCase(Locale.ROOT));
        } else {
            jpql.append("and 1 = 0 ");
        }
    }

    /** A whole address also finds the one that had this name until it ended. */
    private void containing(String text, NameHashes hashes) {
        String address = AsciiColumn.couldHold(text) ? "a.name.clear like :text escape '!' or " : "";
        Optional<EmailAddress> whole = EmailAddress.parse(text.strip());
        whole.ifPresent(name -> parameters.put("hash", hashes.of(name).bytes()));
        and(
                "(" + address + (whole.isPresent() ? "a.name.hash = :hash or " : "")
                        + "a.reference like :text escape '!' or " + labelled("l.label like :text escape '!'") + ")",
                "text",
                LikePattern.containing(text));
    }

    /** Looked up for each address that is gone through: all that have a label would be gathered first for an "exists". */
    private static String labelled(String condition) {
        return "(select count(l) from a.labels l where " + condition + ") > 0";
    }

    /** An address whose lease is over counts as expired, whether the sweeper has come or not. */
    private void inStates(AddressFilter filter, Instant now) {
        String any = filter.states().stream().map(FilterQuery::inState).collect(Collectors.joining(" or "));
        and("(" + any + ")", "now", now);
        if (!any.contains(":now")) {
            parameters.remove("now");
        }
    }

    private static String inState(TempAddress.State state) {
        return switch (state) {
            case ACTIVE -> "(a.state = ACTIVE and a.expiresAt > :now)";
            case PAUSED -> "(a.state = PAUSED and a.expiresAt > :now)";
            case EXPIRED -> "(a.state = EXPIRED or (a.state in (ACTIVE, PAUSED) and a.expiresAt <= :now))";
            case DELETED -> "a.state = DELETED";
        };
    }

    /** One that nobody has swept yet ended with its lease. */
    private void inMatter(Matter matter, Instant now) {
        parameters.put("now", now);
        switch (matter) {
            case ENDING ->
                and(
                        "a.state in (ACTIVE, PAUSED) and a.expiresAt > :now and a.expiresAt <= :soon",
                        "soon",
                        now.plus(matter.within()));
            case ENDED ->
                and(
                        "(a.endedAt > :lately and a.endedAt <= :now or a.endedAt is null"
                                + " and a.state in (ACTIVE, PAUSED) and a.expiresAt > :lately and a.expiresAt <= :now)",
                        "lately",
                        now.minus(matter.within()));
            case REFUSED ->
                and(
                        "exists (select 1 from RefusedAddress r where r.tenantId = a.tenantId and r.addressId = a.id"
                                + " and r.lastAt > :lately and r.lastAt <= :now)",
                        "lately",
                        now.minus(matter.within()));
        }
    }

    private void and(String condition, String parameter, Object value) {
        jpql.append("and ").append(condition).append(' ');
        parameters.put(parameter, value);
    }

    String jpql() {
        return jpql.toString();
    }

    void bind(Query query) {
        parameters.forEach(query::setParameter);
    }
}
