package io.mayfly.foundation.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.foundation.vault.Fingerprint;
import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.MessageId;
import io.mayfly.mail.message.MessageEvent;
import io.mayfly.mail.tempaddress.AddressEvent;
import io.mayfly.testing.EventSchemas;
import io.mayfly.testing.OtherDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** That each event type has a schema, and that a payload which isn't as it says doesn't pass. */
class EventSchemasIT {
    private static final AddressEvent ADDRESS = new AddressEvent(AddressId.next(), new Fingerprint("3f9a2c41e0b7d855"));
    private static final MessageEvent MESSAGE =
            new MessageEvent(MessageId.next(), AddressId.next(), new Fingerprint("3f9a2c41e0b7d855"));

    @ParameterizedTest
    @EnumSource
    void eachTypeTakesItsFeaturesPayloadAndNoEmptyOne(EventType type) {
        Payload payload = type.value().startsWith("message.") ? MESSAGE : ADDRESS;

        assertThat(EventSchemas.violations(type, PayloadJson.of(payload).toString()))
                .isEmpty();
        assertThat(EventSchemas.violations(type, "{}")).isNotEmpty();
    }

    @Test
    void refusesWhatTheSchemaDoesNotName() {
        assertThat(violations("{\"messageId\":\"" + MESSAGE.messageId() + "\",\"addressId\":\"" + MESSAGE.addressId()
                        + "\",\"addressHash\":\"3f9a2c41e0b7d855\",\"subject\":\"Your code\"}"))
                .singleElement()
                .asString()
                .contains("subject");
        assertThat(violations("{\"messageId\":\"7\",\"addressId\":\"" + MESSAGE.addressId()
                        + "\",\"addressHash\":\"3f9a2c41e0b7d855\"}"))
                .singleElement()
                .asString()
                .contains("messageId");
        assertThatThrownBy(() -> EventSchemas.requireValid(EventType.MESSAGE_RECEIVED, "{}"))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void refusesAnAddressInClear() {
        assertThat(violations("{\"messageId\":\"" + MESSAGE.messageId() + "\",\"addressId\":\"" + MESSAGE.addressId()
                        + "\",\"addressHash\":\"3f9a2c41e0b7d855\",\"address\":\"beta@in.acme.example\"}"))
                .singleElement()
                .asString()
                .contains("address");
    }

    @Test
    void findsAnEventInTheDatabaseThatIsNotAsItsSchemaSays() {
        OtherDatabase database = OtherDatabase.migrated();
        database.execute(insert("message.received", PayloadJson.of(MESSAGE).toString()));
        assertThatCode(() -> EventSchemas.requireAllValid(database.dataSource()))
                .doesNotThrowAnyException();

        database.execute(insert("message.received", "{\"subject\":\"Your code\"}"));
        assertThatThrownBy(() -> EventSchemas.requireAllValid(database.dataSource()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Your code");
    }

    private static String insert(String type, String payload) {
        return "insert into event (expires_on, tenant_id, type, occurred_at, subject_kind, subject_id, payload) values ("
                + "current_date + interval 8 day, uuid(), '" + type + "', utc_timestamp(6), 'message', uuid(), '"
                + payload + "')";
    }

    private static List<String> violations(String payload) {
        return EventSchemas.violations(EventType.MESSAGE_RECEIVED, payload);
    }
}
