package io.mayfly.foundation.outbox;

import io.mayfly.foundation.event.Subject;
import io.mayfly.kernel.TenantId;

/**
 * What is to be delivered, and to whom.
 *
 * @param event the id of the event to deliver
 * @param about the subscriber's deliveries about the same thing are made in the order of their events
 */
public record Delivery(TenantId tenant, Subscriber subscriber, long event, Subject about) {}
