package io.mayfly.webapp.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.mayfly.event.Event;
import io.mayfly.webapp.http.Json;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The data of an event in a stream. {@code messageId} is null where no message is concerned. */
record StreamedEvent(
        long id,
        String type,
        Instant occurredAt,
        @Nullable UUID addressId,
        @Nullable String address,
        @Nullable UUID messageId) {

    static String json(Event event) {
        try {
            return Json.MAPPER.writeValueAsString(new StreamedEvent(
                    event.id(),
                    event.type().value(),
                    event.occurredAt(),
                    event.addressId().orElse(null),
                    event.address().orElse(null),
                    event.messageId().orElse(null)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record of ours can always be written", e);
        }
    }
}
