package io.mayfly.mail.tempaddress.persistence;

import io.mayfly.foundation.identity.AddressReach;
import io.mayfly.foundation.vault.NameHashes;
import io.mayfly.kernel.PageRequest;
import io.mayfly.kernel.TenantId;
import io.mayfly.mail.tempaddress.AddressFilter;
import io.mayfly.mail.tempaddress.AddressOrder;
import io.mayfly.mail.tempaddress.TempAddress;
import io.mayfly.mail.tempaddress.TempAddress.State;
import io.mayfly.mail.tempaddress.TempAddresses.Slice;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Lists of a tenant's addresses: each order and each filter has an index that serves it. */
final class AddressLists {
    private static final String OF_TENANT = " from TempAddress a where a.tenantId = :tenant ";
    private static final Set<State> LIVE = Set.of(State.ACTIVE, State.PAUSED);

    private final Supplier<EntityManager> entities;
    private final NameHashes hashes;
    private final Candidates candidates;

    AddressLists(Supplier<EntityManager> entities, NameHashes hashes, Candidates candidates) {
        this.entities = entities;
        this.hashes = hashes;
        this.candidates = candidates;
    }

    /** What is listed: those within reach that a filter lets through at an instant. */
    record Wanted(TenantId tenant, AddressReach reach, AddressFilter filter, Instant now) {}

    List<TempAddress> page(Wanted wanted, PageRequest page) {
        String after =
                page.after().isPresent() ? "and (a.createdAt < :time or (a.createdAt = :time and a.id < :last)) " : "";
        TypedQuery<TempAddress> query = select(
                        wanted.tenant(), where(wanted), after + OrderClause.of(AddressOrder.NEWEST_FIRST))
                .setMaxResults(page.limit() + 1);
        page.after()
                .ifPresent(cursor -> query.setParameter("time", cursor.time()).setParameter("last", cursor.id()));
        return query.getResultList();
    }

    List<TempAddress> slice(Wanted wanted, Slice slice) {
        FilterQuery where = where(wanted);
        if (slice.order() == AddressOrder.ADDRESS) {
            return byName(wanted.tenant(), where, slice, isOfLiveOnes(wanted.filter()));
        }
        return select(wanted.tenant(), where, OrderClause.of(slice.order()))
                .setFirstResult(slice.offset())
                .setMaxResults(slice.limit())
                .getResultList();
    }

    private static boolean isOfLiveOnes(AddressFilter filter) {
        return !filter.states().isEmpty() && LIVE.containsAll(filter.states());
    }

    /** Those that have ended have no name and come last, which no index has them do: they are asked for by themselves. */
    private List<TempAddress> byName(TenantId tenant, FilterQuery where, Slice slice, boolean allLive) {
        String named = "and a.name.clear is not null ";
        List<TempAddress> found = new ArrayList<>(select(tenant, where, named + OrderClause.of(slice.order()))
                .setFirstResult(slice.offset())
                .setMaxResults(slice.limit())
                .getResultList());
        if (found.size() < slice.limit() && !allLive) {
            int before = found.isEmpty() ? count(tenant, where, named) : slice.offset() + found.size();
            found.addAll(select(tenant, where, "and a.name.clear is null order by a.id")
                    .setFirstResult(Math.max(0, slice.offset() - before))
                    .setMaxResults(slice.limit() - found.size())
                    .getResultList());
        }
        return found;
    }

    int count(Wanted wanted) {
        return count(wanted.tenant(), where(wanted), "");
    }

    int livedAt(TenantId tenant, AddressReach reach, Instant then) {
        FilterQuery where = where(new Wanted(tenant, reach, AddressFilter.everything(), then))
                .livingAt(then);
        return count(tenant, where, "");
    }

    private int count(TenantId tenant, FilterQuery where, String more) {
        TypedQuery<Long> query = entities.get()
                .createQuery("select count(a)" + OF_TENANT + where.jpql() + more, Long.class)
                .setParameter("tenant", tenant.value());
        where.bind(query);
        return Math.toIntExact(query.getSingleResult());
    }

    /** Rows are counted as they come, since a count by the database goes through all that there are. */
    int countUpTo(int most, Wanted wanted) {
        return wanted.filter()
                .text()
                .filter(text -> isOfTextOnly(wanted))
                .flatMap(text -> candidates.manyHolding(text, wanted.tenant(), most))
                .orElseGet(() -> countRows(most, wanted));
    }

    /** What has ended is found by no text, so that all that are found are shown, but for those of the last seconds. */
    private static boolean isOfTextOnly(Wanted wanted) {
        AddressFilter filter = wanted.filter();
        return wanted.reach().equals(AddressReach.EVERYTHING)
                && filter.equals(AddressFilter.inStates(filter.states().toArray(State[]::new))
                        .saying(filter.text()))
                && (filter.states().isEmpty() || filter.states().containsAll(LIVE));
    }

    private int countRows(int most, Wanted wanted) {
        FilterQuery where = where(wanted);
        TypedQuery<Integer> query = entities.get()
                .createQuery("select 1" + OF_TENANT + where.jpql(), Integer.class)
                .setParameter("tenant", wanted.tenant().value())
                .setMaxResults(most);
        where.bind(query);
        return query.getResultList().size();
    }

    private FilterQuery where(Wanted wanted) {
        return new FilterQuery(
                wanted.filter(),
                hashes,
                wanted.now(),
                candidates.of(wanted.filter(), wanted.reach(), wanted.tenant()),
                wanted.reach());
    }

    private TypedQuery<TempAddress> select(TenantId tenant, FilterQuery where, String rest) {
        TypedQuery<TempAddress> query = entities.get()
                .createQuery("select a" + OF_TENANT + where.jpql() + rest, TempAddress.class)
                .setParameter("tenant", tenant.value());
        where.bind(query);
        return query;
    }
}
