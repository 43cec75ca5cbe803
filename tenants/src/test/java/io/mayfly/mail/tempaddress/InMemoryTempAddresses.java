package io.mayfly.mail.tempaddress;

import io.mayfly.account.organisation.PartOfTenant.Unended;
import io.mayfly.foundation.address.EmailAddress;
import io.mayfly.foundation.identity.AddressReach;
import io.mayfly.foundation.vault.NameHashes;
import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.DomainId;
import io.mayfly.kernel.MemberId;
import io.mayfly.kernel.PageRequest;
import io.mayfly.kernel.TenantId;
import io.mayfly.testing.InMemoryDatabase;
import io.mayfly.testing.InMemoryTable;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Temp addresses in memory. */
public final class InMemoryTempAddresses implements TempAddresses {
    private final InMemoryTable<TempAddress> table;
    private final NameHashes hashes;
    private BiFunction<TenantId, AddressId, Optional<Instant>> lastRefused = (tenant, id) -> Optional.empty();

    public InMemoryTempAddresses(InMemoryDatabase database, NameHashes hashes) {
        this.table = database.table(TempAddress::tenant)
                .unique(address -> address.name().hash());
        this.hashes = hashes;
    }

    @Override
    public void addAll(List<TempAddress> added) {
        for (TempAddress address : added) {
            address.hashAs(hashes.of(EmailAddress.of(address.address())));
            try {
                table.add(address);
            } catch (PersistenceException e) {
                throw new AddressTaken(address.address());
            }
        }
    }

    @Override
    public void remove(TempAddress address) {
        table.remove(address);
    }

    /** Searches look at the words themselves. */
    @Override
    public void reworded(TempAddress address, Wording before) {}

    @Override
    public void flush() {
        table.flush();
    }

    @Override
    public Optional<TempAddress> find(TenantId tenant, AddressId id) {
        return of(tenant).filter(address -> address.id().equals(id)).findFirst();
    }

    @Override
    public Optional<TempAddress> named(TenantId tenant, String name) {
        return EmailAddress.parse(name)
                .flatMap(wanted ->
                        of(tenant).filter(address -> isNamed(address, wanted)).findFirst());
    }

    /** The addresses that the running transaction sees. */
    public Stream<TempAddress> rows() {
        return table.rows();
    }

    /** The address of a name, as a join over all tenants finds it. */
    public Optional<TempAddress> named(EmailAddress name) {
        return table.rows().filter(address -> isNamed(address, name)).findFirst();
    }

    private boolean isNamed(TempAddress address, EmailAddress name) {
        return address.name().hash().equals(hashes.of(name));
    }

    @Override
    public Set<EmailAddress> taken(Collection<EmailAddress> names) {
        return names.stream()
                .filter(name -> table.rowsOfAll().anyMatch(address -> isNamed(address, name)))
                .collect(Collectors.toSet());
    }

    @Override
    public Map<AddressId, String> names(TenantId tenant, Collection<AddressId> ids, Instant now) {
        return of(tenant)
                .filter(address -> ids.contains(address.id()) && address.isLiveAt(now))
                .collect(Collectors.toMap(TempAddress::id, TempAddress::address));
    }

    @Override
    public Map<AddressId, ConcernedAddress> concerned(TenantId tenant, Collection<AddressId> ids, Instant now) {
        return of(tenant)
                .filter(address -> ids.contains(address.id()))
                .collect(Collectors.toMap(
                        TempAddress::id,
                        address -> new ConcernedAddress(
                                Optional.of(address.address()).filter(name -> address.isLiveAt(now)),
                                address.member(),
                                address.purpose())));
    }

    @Override
    public List<TempAddress> page(
            TenantId tenant, AddressReach reach, AddressFilter filter, PageRequest page, Instant now) {
        return AddressComparators.NEWEST_FIRST.page(of(tenant, reach, filter, now), page);
    }

    @Override
    public List<TempAddress> slice(
            TenantId tenant, AddressReach reach, AddressFilter filter, Slice slice, Instant now) {
        return of(tenant, reach, filter, now)
                .sorted(AddressComparators.of(slice.order()))
                .skip(slice.offset())
                .limit(slice.limit())
                .toList();
    }

    @Override
    public int count(TenantId tenant, AddressReach reach, AddressFilter filter, Instant now) {
        return Math.toIntExact(of(tenant, reach, filter, now).count());
    }

    @Override
    public int countUpTo(int most, TenantId tenant, AddressReach reach, AddressFilter filter, Instant now) {
        return Math.min(most, count(tenant, reach, filter, now));
    }

    @Override
    public Made madeSince(TenantId tenant, MemberId member, Instant since) {
        List<Instant> made = of(tenant)
                .filter(address -> address.member().equals(Optional.of(member)))
                .map(TempAddress::createdAt)
                .filter(since::isBefore)
                .sorted()
                .toList();
        return new Made(made.size(), made.stream().findFirst());
    }

    @Override
    public int liveOf(TenantId tenant, MemberId member, Instant now) {
        return Math.toIntExact(of(tenant)
                .filter(address -> address.member().equals(Optional.of(member)) && address.isLiveAt(now))
                .count());
    }

    @Override
    public int liveOn(TenantId tenant, DomainId domain, Instant now) {
        return livingOn(tenant, domain, now).size();
    }

    @Override
    public int livedAt(TenantId tenant, AddressReach reach, Instant then) {
        return Math.toIntExact(of(tenant)
                .filter(address -> reach.covers(address.member(), address.purpose()))
                .filter(address -> !address.createdAt().isAfter(then)
                        && address.expiresAt().isAfter(then)
                        && address.endedAt().map(then::isBefore).orElse(true))
                .count());
    }

    @Override
    public boolean anyMade(TenantId tenant) {
        return of(tenant).anyMatch(address -> !address.isRoleAddress());
    }

    @Override
    public boolean anyReceived(TenantId tenant) {
        return of(tenant).anyMatch(address -> address.received() > 0);
    }

    /** Tells when mail to an address was refused last, which somebody else keeps. */
    public void refusals(BiFunction<TenantId, AddressId, Optional<Instant>> last) {
        lastRefused = last;
    }

    @Override
    public Unended unended(TenantId tenant) {
        List<TempAddress> unended =
                of(tenant).filter(address -> address.endedAt().isEmpty()).toList();
        return new Unended(
                unended.size(), unended.stream().mapToInt(TempAddress::stored).sum());
    }

    @Override
    public int endLeasesOn(TenantId tenant, DomainId domain, Instant now) {
        List<TempAddress> living = livingOn(tenant, domain, now);
        living.forEach(address -> {
            table.set(address, "expiresAt", now);
            table.add(address, "version", 1);
        });
        return living.size();
    }

    private List<TempAddress> livingOn(TenantId tenant, DomainId domain, Instant now) {
        return of(tenant)
                .filter(address -> address.domain().equals(domain) && address.isLiveAt(now))
                .toList();
    }

    @Override
    public List<TempAddress> rolesOn(TenantId tenant, DomainId domain) {
        return of(tenant)
                .filter(address -> address.domain().equals(domain) && address.isRoleAddress())
                .toList();
    }

    @Override
    public List<TempAddress> leaseOver(Instant now, int limit) {
        return table.rows()
                .filter(address -> address.endedAt().isEmpty() && !address.isLiveAt(now))
                .sorted(Comparator.comparing(TempAddress::expiresAt))
                .limit(limit)
                .toList();
    }

    @Override
    public List<TempAddress> endedBefore(Instant instant, int limit) {
        return table.rows()
                .filter(address -> address.endedAt().filter(instant::isAfter).isPresent())
                .limit(limit)
                .toList();
    }

    @Override
    public void forgetMessage(TenantId tenant, AddressId id, boolean wasUnread) {
        find(tenant, id).ifPresent(address -> {
            table.add(address, "stored", -1);
            table.add(address, "unread", wasUnread ? -1 : 0);
        });
    }

    @Override
    public void countRead(TenantId tenant, AddressId id, int messages) {
        find(tenant, id).ifPresent(address -> table.add(address, "unread", -messages));
    }

    /** Counts one more message, unless the address can't take it at the instant. @return whether it could */
    public boolean countMessages(TenantId tenant, AddressId id, int messages, Instant now) {
        Optional<TempAddress> open = find(tenant, id)
                .filter(one ->
                        one.stateAt(now) == TempAddress.State.ACTIVE && one.stored() + messages <= one.maxMessages());
        open.ifPresent(address ->
                List.of("received", "stored", "unread").forEach(counter -> table.add(address, counter, messages)));
        return open.isPresent();
    }

    private Stream<TempAddress> of(TenantId tenant) {
        return table.rows().filter(address -> address.tenant().equals(tenant));
    }

    private Stream<TempAddress> of(TenantId tenant, AddressReach reach, AddressFilter filter, Instant now) {
        FilterInMemory wanted = new FilterInMemory(filter, hashes, lastRefused);
        return of(tenant)
                .filter(address -> reach.covers(address.member(), address.purpose()))
                .filter(address -> wanted.letsThrough(address, now));
    }
}
