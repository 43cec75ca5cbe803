package io.mayfly.mail.tempaddress;

import io.mayfly.foundation.identity.Actor;
import io.mayfly.kernel.Swept;
import io.mayfly.kernel.transaction.Transactions;
import java.time.Clock;
import java.util.List;

/** Ends addresses of all tenants whose lease is over. */
public final class SweepExpiredAddresses {
    private static final int BATCH = 50;
    private static final Actor SWEEPER = Actor.system("sweeper");

    private final Transactions transactions;
    private final TempAddresses addresses;
    private final AddressEnding ending;
    private final Clock clock;

    public SweepExpiredAddresses(
            Transactions transactions, TempAddresses addresses, AddressEnding ending, Clock clock) {
        this.transactions = transactions;
        this.addresses = addresses;
        this.ending = ending;
        this.clock = clock;
    }

    /** Ends a batch of them in one transaction. */
    public Swept sweep() {
        return transactions.callAcrossTenants(() -> {
            List<TempAddress> over = addresses.leaseOver(clock.instant(), BATCH);
            over.forEach(address -> ending.end(address, TempAddress.State.EXPIRED, SWEEPER));
            return Swept.of(over.size(), BATCH);
        });
    }
}
