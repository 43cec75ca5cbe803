package io.mayfly.overview;

import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.MessageId;
import java.time.Instant;
import java.util.Optional;

/**
 * That a message came in, whether it is still there or not; nothing of what is in it.
 *
 * @param number tells it from others
 * @param name of the address, while it lives
 * @param fingerprint of that name, which stays; events of long ago have none
 */
public record Arrival(
        long number,
        Instant at,
        AddressId address,
        Optional<String> name,
        Optional<String> fingerprint,
        Optional<MessageId> message) {}
