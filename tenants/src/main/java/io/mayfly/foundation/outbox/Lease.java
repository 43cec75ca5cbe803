package io.mayfly.foundation.outbox;

import io.mayfly.kernel.DeliveryId;
import io.mayfly.kernel.LeaseId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A delivery in the hands of one worker.
 *
 * @param id which time it was leased; only who holds the last lease of a delivery can end it
 * @param attempt how many leases there have been, this one included; one may have ended in a crash
 * @param until when others may lease it, if it isn't ended before
 * @param expiresOn the day on which it goes, made or not
 */
public record Lease(
        LeaseId id, DeliveryId deliveryId, Delivery delivery, int attempt, Instant until, LocalDate expiresOn) {}
