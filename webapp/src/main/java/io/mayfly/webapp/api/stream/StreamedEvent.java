package io.mayfly.webapp.api.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.mayfly.foundation.event.Event;
import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.MessageId;
import io.mayfly.mail.tempaddress.AddressEvent;
import io.mayfly.webapp.api.http.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The data of an event in a stream. {@code address} is null once the address has ended, {@code addressHash} of an event of
 * before names were hashed, {@code messageId} where no message is concerned.
 */
public record StreamedEvent(
        long id,
        String type,
        Instant occurredAt,
        @Nullable String addressId,
        @Nullable String address,
        @Nullable String addressHash,
        @Nullable String messageId) {

    static String json(NamedEvent named) {
        try {
            Event event = named.event();
            return Json.MAPPER.writeValueAsString(new StreamedEvent(
                    event.id(),
                    event.type().value(),
                    event.occurredAt(),
                    AddressEvent.addressIn(event).map(AddressId::toString).orElse(null),
                    named.address().orElse(null),
                    AddressEvent.hashIn(event).orElse(null),
                    event.subject().message().map(MessageId::toString).orElse(null)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record of ours can always be written", e);
        }
    }
}
