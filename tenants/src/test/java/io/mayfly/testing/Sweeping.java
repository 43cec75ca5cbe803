package io.mayfly.testing;

import io.mayfly.kernel.Swept;
import java.util.function.Supplier;

/** Sweeps as the recurring jobs run them: batch after batch, while more waits. */
public final class Sweeping {
    private Sweeping() {}

    /** @return how many were dealt with */
    public static int untilNoneWaits(Supplier<Swept> sweep) {
        int count = 0;
        Swept swept;
        do {
            swept = sweep.get();
            count += swept.count();
        } while (swept.moreWaits());
        return count;
    }
}
