package io.mayfly.foundation.outbox;

import io.mayfly.foundation.event.Events;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Deliveries of events to subscribers. One is written in the transaction of its event, leased by a worker, and ends when it
 * is acknowledged (its row is removed), when it is given up (its row stays, dead), or with its day: like events, rows lie in
 * partitions by day of expiry, and a delivery that nobody has made after {@value DAYS_KEPT} days goes with the partition, a
 * day before its event does. It holds ids and times only. A tenant's deliveries end that way, too.
 *
 * <p>Deliveries are made at least once: a worker may be killed between making one and acknowledging it.
 */
public interface Outbox {
    int DAYS_KEPT = Events.DAYS_KEPT - 1;

    /** Writes a delivery in the running transaction; it can be leased from now on. */
    void enqueue(Delivery delivery, Instant now);

    /**
     * Leases deliveries that are due, the longest due first, in a transaction of its own so that others see it at once.
     * Of those of a subscriber about one thing only the first can be leased: the next one when it has ended. One that
     * another worker is about to lease is passed over, so that fewer may come than there are.
     */
    List<Lease> lease(String subscriberKind, int most, Duration length, Instant now);

    /**
     * Ends a delivery that was made.
     *
     * @return false when the lease was over and another worker has the delivery
     */
    boolean acknowledge(Lease lease);

    /**
     * Puts a delivery off that could not be made, and those about the same thing with it.
     *
     * @return false when the lease was over and another worker has the delivery
     */
    boolean postpone(Lease lease, Instant until);

    /**
     * Gives a delivery up; the next about the same thing can be leased.
     *
     * @return false when the lease was over and another worker has the delivery
     */
    boolean giveUp(Lease lease, Instant now);
}
