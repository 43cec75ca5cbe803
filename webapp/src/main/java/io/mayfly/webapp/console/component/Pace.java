package io.mayfly.webapp.console.component;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * How often a page is renewed: soon after the first thing that happens, and then no more than every two seconds, since nobody
 * reads faster and each renewal asks the database. What happens meanwhile is seen by the renewal at the end of that time.
 */
final class Pace {
    static final Duration APART = Duration.ofSeconds(2);

    private final Duration soon;
    private final LongSupplier nanos;
    private boolean due;
    private Optional<Long> last = Optional.empty();

    /**
     * @param soon how long what comes close together is gathered, when nothing has come for long
     * @param nanos the time that passes, as {@link System#nanoTime()} tells it
     */
    Pace(Duration soon, LongSupplier nanos) {
        this.soon = soon;
        this.nanos = nanos;
    }

    /** @return how long it is to the renewal that this makes due, or nothing when one is due anyway */
    synchronized Optional<Duration> happened() {
        if (due) {
            return Optional.empty();
        }
        due = true;
        Duration left =
                last.map(time -> APART.minusNanos(nanos.getAsLong() - time)).orElse(soon);
        return Optional.of(left.compareTo(soon) > 0 ? left : soon);
    }

    /** A renewal begins, which may not see what happens from now on. */
    synchronized void renewing() {
        due = false;
        last = Optional.of(nanos.getAsLong());
    }

    /** It is over; one that takes long is not followed by the next at once. */
    synchronized void renewed() {
        last = Optional.of(nanos.getAsLong());
    }
}
