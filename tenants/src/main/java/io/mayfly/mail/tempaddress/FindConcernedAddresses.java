package io.mayfly.mail.tempaddress;

import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.TenantId;
import io.mayfly.kernel.transaction.Transactions;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;

/** Finds the addresses that events name by their ids, so that each is told to those only whom it concerns. */
public final class FindConcernedAddresses {
    private final Transactions transactions;
    private final TempAddresses addresses;
    private final Clock clock;

    public FindConcernedAddresses(Transactions transactions, TempAddresses addresses, Clock clock) {
        this.transactions = transactions;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** Those whose row is gone are left out. */
    public Map<AddressId, ConcernedAddress> find(TenantId tenant, Collection<AddressId> ids) {
        return transactions.call(tenant, () -> addresses.concerned(tenant, ids, clock.instant()));
    }
}
