package io.mayfly.foundation.idempotency;

import io.mayfly.kernel.Swept;
import io.mayfly.kernel.transaction.Transactions;
import java.time.Clock;
import java.time.Duration;

/** Forgets the answers that are older than a day, of all tenants. */
public final class ForgetOldAnswers {
    private static final Duration KEPT = Duration.ofHours(24);
    private static final int BATCH = 1000;

    private final Transactions transactions;
    private final IdempotencyKeys keys;
    private final Clock clock;

    public ForgetOldAnswers(Transactions transactions, IdempotencyKeys keys, Clock clock) {
        this.transactions = transactions;
        this.keys = keys;
        this.clock = clock;
    }

    /** Forgets a batch of them. */
    public Swept forget() {
        int forgotten = transactions.callAcrossTenants(
                () -> keys.forgetBefore(clock.instant().minus(KEPT), BATCH));
        return Swept.of(forgotten, BATCH);
    }
}
