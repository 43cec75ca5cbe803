package io.mayfly.webapp.api.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.foundation.event.Event;
import io.mayfly.foundation.event.EventType;
import io.mayfly.foundation.event.Payload;
import io.mayfly.foundation.event.PayloadJson;
import io.mayfly.foundation.vault.Fingerprint;
import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.MessageId;
import io.mayfly.kernel.TenantId;
import io.mayfly.mail.message.MessageEvent;
import io.mayfly.mail.tempaddress.AddressEvent;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StreamedEventTest {
    private static final AddressId ADDRESS = AddressId.next();
    private static final MessageId MESSAGE = MessageId.next();

    private static final Fingerprint HASH = new Fingerprint("3f9a2c41e0b7d855");

    @Test
    void namesTheMessageAndItsAddressWhileThatLives() {
        assertThat(json(
                        EventType.MESSAGE_RECEIVED,
                        new MessageEvent(MESSAGE, ADDRESS, HASH),
                        Map.of(ADDRESS, "beta@in.acme.example")))
                .isEqualTo(
                        "{\"id\":7,\"type\":\"message.received\",\"occurredAt\":\"2026-01-31T12:00:00Z\",\"addressId\":\""
                                + ADDRESS
                                + "\",\"address\":\"beta@in.acme.example\",\"addressHash\":\"3f9a2c41e0b7d855\",\"messageId\":\""
                                + MESSAGE + "\"}");
    }

    @Test
    void namesNoAddressThatHasEndedAndNoMessageWhereNoneIsConcerned() {
        assertThat(json(EventType.ADDRESS_ENDED, new AddressEvent(ADDRESS, HASH), Map.of()))
                .isEqualTo(
                        "{\"id\":7,\"type\":\"address.ended\",\"occurredAt\":\"2026-01-31T12:00:00Z\",\"addressId\":\""
                                + ADDRESS
                                + "\",\"address\":null,\"addressHash\":\"3f9a2c41e0b7d855\",\"messageId\":null}");
    }

    private static String json(EventType type, Payload payload, Map<AddressId, String> names) {
        Event event = new Event(
                7,
                TenantId.next(),
                type,
                Instant.parse("2026-01-31T12:00:00Z"),
                payload.subject(),
                PayloadJson.of(payload));
        return StreamedEvent.json(NamedEvent.of(event, names));
    }
}
