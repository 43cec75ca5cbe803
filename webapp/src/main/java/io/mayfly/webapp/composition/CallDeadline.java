package io.mayfly.webapp.composition;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Until when the work for one call may wait for the database, over all its transactions and statements, and for Keycloak. A limit for each
 * statement alone would add up; what is left of this one limits each statement instead. It is bound to the thread that
 * works, since the pool and Hibernate, which hand connections on, know of no calls.
 *
 * <p>A call that starts to wait for a connection just before its deadline waits for the pool and for a handshake too,
 * which together with this are less than the eight seconds within which each call is answered.
 */
public final class CallDeadline {
    private static final Duration PATIENCE = Duration.ofMillis(4500);
    private static final ThreadLocal<@Nullable CallDeadline> CURRENT = new ThreadLocal<>();

    private final long end;

    private CallDeadline(long end) {
        this.end = end;
    }

    /** Ends the binding to the thread; the binding before it counts again. */
    public interface Binding extends AutoCloseable {
        @Override
        void close();
    }

    /** The deadline of a call that begins now. */
    public static CallDeadline fromNow() {
        return in(PATIENCE);
    }

    static CallDeadline in(Duration patience) {
        return new CallDeadline(System.nanoTime() + patience.toNanos());
    }

    /** Binds what this thread does from now on. */
    public Binding bind() {
        CallDeadline before = CURRENT.get();
        CURRENT.set(this);
        return () -> {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        };
    }

    /** How long this thread's call may still wait, nothing or less when its time is over; empty when it does no call's work. */
    public static Optional<Duration> left() {
        return Optional.ofNullable(CURRENT.get()).map(current -> Duration.ofNanos(current.end - System.nanoTime()));
    }
}
