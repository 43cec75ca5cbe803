package io.mayfly.foundation.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.foundation.vault.Fingerprint;
import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.MessageId;
import io.mayfly.mail.message.MessageEvent;
import io.mayfly.mail.tempaddress.AddressEvent;
import org.junit.jupiter.api.Test;

class PayloadJsonTest {
    private static final Fingerprint HASH = new Fingerprint("3f9a2c41e0b7d855");
    private static final AddressId ADDRESS =
            AddressId.parse("01890a5d-ac96-774b-bcce-b302099a8057").orElseThrow();
    private static final MessageId MESSAGE =
            MessageId.parse("01890a5d-ac96-774b-bcce-b302099a8058").orElseThrow();

    @Test
    void isTheFieldsOfTheFeaturesRecord() {
        assertThat(PayloadJson.of(new MessageEvent(MESSAGE, ADDRESS, HASH)))
                .hasToString("{\"addressHash\":\"3f9a2c41e0b7d855\","
                        + "\"addressId\":\"01890a5d-ac96-774b-bcce-b302099a8057\","
                        + "\"messageId\":\"01890a5d-ac96-774b-bcce-b302099a8058\"}");
    }

    @Test
    void isReadAsTheRecordThatItWasMadeOf() {
        MessageEvent told = new MessageEvent(MESSAGE, ADDRESS, HASH);
        PayloadJson kept = PayloadJson.parse(PayloadJson.of(told).toString());

        assertThat(kept).isEqualTo(PayloadJson.of(told)).hasSameHashCodeAs(PayloadJson.of(told));
        assertThat(kept.as(MessageEvent.class)).isEqualTo(told);
        assertThat(kept.as(MessageEvent.class)).isSameAs(kept.as(MessageEvent.class));
    }

    @Test
    void isReadAsWhatKnowsOnlySomeOfIt() {
        PayloadJson kept = PayloadJson.of(new MessageEvent(MESSAGE, ADDRESS, HASH));

        assertThat(kept.as(AddressEvent.class)).isEqualTo(new AddressEvent(ADDRESS, HASH));
        assertThat(kept.as(MessageEvent.class).messageId()).isEqualTo(MESSAGE);
    }

    @Test
    void isNotReadAsWhatItIsNot() {
        PayloadJson kept = PayloadJson.of(new AddressEvent(ADDRESS, HASH));
        PayloadJson broken = PayloadJson.parse("{\"addressHash\":\"x\",\"addressId\":\"7\"}");

        assertThat(kept.text("messageId")).isEmpty();
        assertThat(kept.text("addressId")).contains(ADDRESS.toString());
        assertThat(PayloadJson.parse("{\"addressId\":7}").text("addressId")).isEmpty();
        assertThatThrownBy(() -> kept.as(MessageEvent.class)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> broken.as(AddressEvent.class)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PayloadJson.parse("[]")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PayloadJson.parse("{")).isInstanceOf(IllegalArgumentException.class);
    }
}
