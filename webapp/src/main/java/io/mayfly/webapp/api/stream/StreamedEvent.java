package io.mayfly.webapp.api.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.mayfly.foundation.event.Event;
import io.mayfly.kernel.MessageId;
import io.mayfly.mail.tempaddress.AddressEvent;
import io.mayfly.webapp.api.http.Json;
import java.time.Instant;
import java.util.Optional;
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
            Optional<AddressEvent> concerned = AddressEvent.in(event);
            return Json.MAPPER.writeValueAsString(new StreamedEvent(
                    event.id(),
                    event.type().value(),
                    event.occurredAt(),
                    concerned.map(address -> address.addressId().toString()).orElse(null),
                    concerned.map(AddressEvent::address).orElse(null),
                    event.subject().message().map(MessageId::toString).orElse(null)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record of ours can always be written", e);
        }
    }
}
