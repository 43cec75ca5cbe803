package io.mayfly.tempaddress;

import io.mayfly.access.Caller;
import io.mayfly.access.Permission;
import io.mayfly.shared.Cursor;
import io.mayfly.shared.Page;
import io.mayfly.shared.PageRequest;
import io.mayfly.shared.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Shows a tenant its temp addresses: by page for programs, by slice for grids, or one. */
public final class FindTempAddresses {
    private final Transactions transactions;
    private final TempAddresses addresses;
    private final Quotas quotas;
    private final Clock clock;

    public FindTempAddresses(Transactions transactions, TempAddresses addresses, Quotas quotas, Clock clock) {
        this.transactions = transactions;
        this.addresses = addresses;
        this.quotas = quotas;
        this.clock = clock;
    }

    public Page<AddressDetails> page(Caller caller, AddressFilter filter, PageRequest page) {
        caller.require(Permission.READ_ADDRESSES);
        Instant now = clock.instant();
        return transactions.call(
                caller.tenant(),
                () -> Page.of(
                                addresses.page(caller.tenant(), filter, page, now),
                                page.limit(),
                                last -> new Cursor(last.createdAt(), last.id().value()))
                        .map(address -> AddressDetails.of(address, now)));
    }

    public List<AddressDetails> slice(Caller caller, AddressFilter filter, TempAddresses.Slice slice) {
        caller.require(Permission.READ_ADDRESSES);
        Instant now = clock.instant();
        return transactions.call(
                caller.tenant(),
                () -> addresses.slice(caller.tenant(), filter, slice, now).stream()
                        .map(address -> AddressDetails.of(address, now))
                        .toList());
    }

    public int count(Caller caller, AddressFilter filter) {
        caller.require(Permission.READ_ADDRESSES);
        return transactions.call(caller.tenant(), () -> addresses.count(caller.tenant(), filter, clock.instant()));
    }

    /** @throws AddressNotFound when the tenant has no such address */
    public AddressDetails one(Caller caller, AddressReference reference) {
        caller.require(Permission.READ_ADDRESSES);
        return transactions.call(
                caller.tenant(),
                () -> AddressDetails.of(reference.resolve(addresses, caller.tenant()), clock.instant()));
    }

    /** How much of its limits the caller has used. */
    public Usage usage(Caller caller) {
        return transactions.call(caller.tenant(), () -> quotas.usage(caller, clock.instant()));
    }
}
