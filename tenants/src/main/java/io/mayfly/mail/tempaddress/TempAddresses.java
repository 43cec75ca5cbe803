package io.mayfly.mail.tempaddress;

import io.mayfly.account.organisation.PartOfTenant.Unended;
import io.mayfly.foundation.address.EmailAddress;
import io.mayfly.foundation.identity.AddressReach;
import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.DomainId;
import io.mayfly.kernel.MemberId;
import io.mayfly.kernel.PageRequest;
import io.mayfly.kernel.TenantId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All temp addresses, also those that have ended and are known by the hash of their name only. */
public interface TempAddresses {
    /** @throws AddressTaken when there is one of this name */
    default void add(TempAddress address) {
        addAll(List.of(address));
    }

    /**
     * Adds new ones in as few statements as can be.
     *
     * @throws AddressTaken when there is one of one of these names, it doesn't tell of which; none is added then
     */
    void addAll(List<TempAddress> addresses);

    void remove(TempAddress address);

    /** Has searches find it by what it is worded as now, and by nothing of what it was. */
    void reworded(TempAddress address, Wording before);

    /** Writes what has changed, so that versions show it. */
    void flush();

    Optional<TempAddress> find(TenantId tenant, AddressId id);

    /** The address of a name in any case, also one that has ended. */
    Optional<TempAddress> named(TenantId tenant, String address);

    /** Those of the addresses that exist or have existed, in whichever tenant. */
    Set<EmailAddress> taken(Collection<EmailAddress> addresses);

    /** The names of those of the tenant's addresses with the ids given that live at the instant. */
    Map<AddressId, String> names(TenantId tenant, Collection<AddressId> ids, Instant now);

    /** What is to be known of those of the tenant's addresses with the ids given to tell who may hear of them. */
    Map<AddressId, ConcernedAddress> concerned(TenantId tenant, Collection<AddressId> ids, Instant now);

    /** One more than the page asked for, if there are more, of those within reach; newest first. */
    List<TempAddress> page(TenantId tenant, AddressReach reach, AddressFilter filter, PageRequest page, Instant now);

    List<TempAddress> slice(TenantId tenant, AddressReach reach, AddressFilter filter, Slice slice, Instant now);

    int count(TenantId tenant, AddressReach reach, AddressFilter filter, Instant now);

    /** The same, but counting ends at the most. */
    int countUpTo(int most, TenantId tenant, AddressReach reach, AddressFilter filter, Instant now);

    /** How many addresses the member has made since the instant, and when the first of them. */
    Made madeSince(TenantId tenant, MemberId member, Instant since);

    int liveOf(TenantId tenant, MemberId member, Instant now);

    int liveOn(TenantId tenant, DomainId domain, Instant now);

    /** How many lived at an instant of before, as far as leases were not extended since. */
    int livedAt(TenantId tenant, AddressReach reach, Instant then);

    /** Whether the tenant's people ever made one, as long as its row stays. */
    boolean anyMade(TenantId tenant);

    /** Whether any has ever received mail, as long as its row stays. */
    boolean anyReceived(TenantId tenant);

    /** How many have not ended, also of those whose lease is over, and how many messages they hold. */
    Unended unended(TenantId tenant);

    /** Ends the leases of those on a domain that live at the instant. @return how many */
    int endLeasesOn(TenantId tenant, DomainId domain, Instant now);

    /** The addresses of a domain's postmaster and abuse desk, also those that have ended. */
    List<TempAddress> rolesOn(TenantId tenant, DomainId domain);

    /** Addresses of all tenants whose lease was over at the instant and that have not ended yet; asked across tenants. */
    List<TempAddress> leaseOver(Instant now, int limit);

    /** Addresses of all tenants that ended before the instant; asked across tenants. */
    List<TempAddress> endedBefore(Instant instant, int limit);

    /** Takes the counters back by one message. */
    void forgetMessage(TenantId tenant, AddressId id, boolean wasUnread);

    /** Takes the count of unread messages back; a number below zero says that so many are unread again. */
    void countRead(TenantId tenant, AddressId id, int messages);

    /** A count of addresses, and when the oldest of them was made if there is one. */
    record Made(int count, Optional<Instant> oldest) {}

    /** A part of a list by offset, for grids. */
    record Slice(AddressOrder order, int offset, int limit) {}
}
