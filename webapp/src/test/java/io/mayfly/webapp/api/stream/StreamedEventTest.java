package io.mayfly.webapp.api.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.foundation.event.Event;
import io.mayfly.foundation.event.EventType;
import io.mayfly.foundation.event.Payload;
import io.mayfly.foundation.event.PayloadJson;
import io.mayfly.foundation.identity.AddressReach;
import io.mayfly.foundation.vault.Fingerprint;
import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.MemberId;
import io.mayfly.kernel.MessageId;
import io.mayfly.kernel.Purpose;
import io.mayfly.kernel.TenantId;
import io.mayfly.mail.message.MessageEvent;
import io.mayfly.mail.tempaddress.AddressEvent;
import io.mayfly.mail.tempaddress.ConcernedAddress;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
                        Map.of(ADDRESS, known("beta@in.acme.example"))))
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

    @Test
    void isForThoseWhomItsAddressConcerns() {
        MemberId dana = MemberId.next();
        AddressReach own = new AddressReach.Part(dana, Set.of());
        AddressReach campaigns = new AddressReach.Part(MemberId.next(), Set.of(Purpose.CAMPAIGN));
        NamedEvent danas = new NamedEvent(
                event(EventType.ADDRESS_ENDED, new AddressEvent(ADDRESS, HASH)),
                Optional.of(new ConcernedAddress(Optional.empty(), Optional.of(dana), Purpose.TEST)));
        NamedEvent nobodyKnows = new NamedEvent(danas.event(), Optional.empty());

        assertThat(danas.isWithin(own)).isTrue();
        assertThat(danas.isWithin(campaigns)).isFalse();
        assertThat(danas.isWithin(AddressReach.EVERYTHING)).isTrue();
        assertThat(nobodyKnows.isWithin(own)).isFalse();
        assertThat(nobodyKnows.isWithin(AddressReach.EVERYTHING)).isTrue();
    }

    private static ConcernedAddress known(String name) {
        return new ConcernedAddress(Optional.of(name), Optional.empty(), Purpose.TEST);
    }

    private static String json(EventType type, Payload payload, Map<AddressId, ConcernedAddress> addresses) {
        return StreamedEvent.json(NamedEvent.of(event(type, payload), addresses));
    }

    private static Event event(EventType type, Payload payload) {
        return new Event(
                7,
                TenantId.next(),
                type,
                Instant.parse("2026-01-31T12:00:00Z"),
                payload.subject(),
                PayloadJson.of(payload));
    }
}
