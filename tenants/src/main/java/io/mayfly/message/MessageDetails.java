package io.mayfly.message;

import java.time.Instant;

/** A message as lists show it. {@code expiresAt} is the end of the address's lease, by which it is destroyed. */
public record MessageDetails(
        MessageId id,
        String address,
        Message.Arrival arrival,
        Summary summary,
        Verdicts verdicts,
        boolean read,
        Instant expiresAt) {}
