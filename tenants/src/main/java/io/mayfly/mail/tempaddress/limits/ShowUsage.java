package io.mayfly.mail.tempaddress.limits;

import io.mayfly.foundation.identity.Caller;
import io.mayfly.kernel.transaction.Transactions;
import java.time.Clock;

/** Shows callers how much of their limits they have used. */
public final class ShowUsage {
    private final Transactions transactions;
    private final MemberLimits limits;
    private final Clock clock;

    public ShowUsage(Transactions transactions, MemberLimits limits, Clock clock) {
        this.transactions = transactions;
        this.limits = limits;
        this.clock = clock;
    }

    public Usage of(Caller caller) {
        return transactions.call(caller.tenant(), () -> limits.usage(caller, clock.instant()));
    }
}
