package io.mayfly.webapp.api.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.mayfly.foundation.event.Event;
import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.MessageId;
import io.mayfly.webapp.api.http.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The data of an event in a stream. {@code messageId} is null where no message is concerned. */
public record StreamedEvent(
        long id,
        String type,
        Instant occurredAt,
        @Nullable String addressId,
        @Nullable String address,
        @Nullable String messageId) {

    static String json(Event event) {
        try {
            return Json.MAPPER.writeValueAsString(new StreamedEvent(
                    event.id(),
                    event.type().value(),
                    event.occurredAt(),
                    event.addressId().map(AddressId::toString).orElse(null),
                    event.address().orElse(null),
                    event.messageId().map(MessageId::toString).orElse(null)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record of ours can always be written", e);
        }
    }
}
