package io.mayfly.mail.tempaddress;

import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.TenantId;
import io.mayfly.kernel.transaction.Transactions;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;

/** Tells who has read of addresses by their ids what they are called; those that have ended have no name any more. */
public final class NameAddresses {
    private final Transactions transactions;
    private final TempAddresses addresses;
    private final Clock clock;

    public NameAddresses(Transactions transactions, TempAddresses addresses, Clock clock) {
        this.transactions = transactions;
        this.addresses = addresses;
        this.clock = clock;
    }

    public Map<AddressId, String> name(TenantId tenant, Collection<AddressId> ids) {
        return transactions.call(tenant, () -> addresses.names(tenant, ids, clock.instant()));
    }
}
