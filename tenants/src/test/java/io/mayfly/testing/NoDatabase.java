package io.mayfly.testing;

import io.mayfly.kernel.transaction.DatabaseTransaction;
import java.util.function.Supplier;

/** Transactions over ports in memory, which do nothing but the work. */
public final class NoDatabase implements DatabaseTransaction {
    @Override
    public <T> T around(Supplier<T> work) {
        return work.get();
    }
}
