package io.mayfly.webapp.console.component;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Work that is done again and again until it is forgotten. An executor keeps what was cancelled until it would have come to it
 * the next time; what the work is for, a whole page as a rule, is let go at once.
 */
final class Forgettable implements Runnable {
    private final AtomicReference<@Nullable Runnable> work;

    Forgettable(Runnable work) {
        this.work = new AtomicReference<>(work);
    }

    @Override
    public void run() {
        Runnable known = work.get();
        if (known != null) {
            known.run();
        }
    }

    void forget() {
        work.set(null);
    }
}
