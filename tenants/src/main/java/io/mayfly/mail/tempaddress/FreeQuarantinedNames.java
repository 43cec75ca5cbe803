package io.mayfly.mail.tempaddress;

import io.mayfly.kernel.Swept;
import io.mayfly.kernel.transaction.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Gives names free whose address ended so long ago that nobody writes to it any more. */
public final class FreeQuarantinedNames {
    /** How long the bare name stays taken after the end. */
    public static final Duration QUARANTINE = Duration.ofDays(90);

    private static final int BATCH = 200;

    private final Transactions transactions;
    private final TempAddresses addresses;
    private final Clock clock;

    public FreeQuarantinedNames(Transactions transactions, TempAddresses addresses, Clock clock) {
        this.transactions = transactions;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** Frees a batch of them in one transaction. */
    public Swept free() {
        return transactions.callAcrossTenants(() -> {
            List<TempAddress> over = addresses.endedBefore(clock.instant().minus(QUARANTINE), BATCH);
            over.forEach(addresses::remove);
            return Swept.of(over.size(), BATCH);
        });
    }
}
