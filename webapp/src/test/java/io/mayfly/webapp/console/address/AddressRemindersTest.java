package io.mayfly.webapp.console.address;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.foundation.vault.Fingerprint;
import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.Purpose;
import io.mayfly.mail.tempaddress.AddressDetails;
import io.mayfly.mail.tempaddress.AddressDetails.Counts;
import io.mayfly.mail.tempaddress.AddressName;
import io.mayfly.mail.tempaddress.Labels;
import io.mayfly.mail.tempaddress.Metadata;
import io.mayfly.mail.tempaddress.TempAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AddressRemindersTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private static AddressDetails address(Duration lived, Duration left, int received) {
        return new AddressDetails(
                AddressId.next(),
                new AddressName(
                        Optional.of("beta@in.acme.example"), new Fingerprint("3f9a2c41e0b7d855"), "in.acme.example"),
                Purpose.TEST,
                TempAddress.State.ACTIVE,
                NOW.minus(lived),
                NOW.plus(left),
                new Counts(10, received, 0, 0),
                Labels.none(),
                Optional.empty(),
                Metadata.none(),
                "MEMBER",
                "Olivia",
                0);
    }

    @Test
    void comeForWhatWasMeantToLastAndStillReceives() {
        assertThat(AddressReminders.isDue(address(Duration.ofDays(6), Duration.ofHours(23), 1), NOW))
                .isTrue();
    }

    @Test
    void comeNotBeforeTheLastDay() {
        assertThat(AddressReminders.isDue(address(Duration.ofDays(6), Duration.ofHours(25), 1), NOW))
                .isFalse();
    }

    @Test
    void comeNotForWhatReceivesNothing() {
        assertThat(AddressReminders.isDue(address(Duration.ofDays(6), Duration.ofHours(1), 0), NOW))
                .isFalse();
    }

    @Test
    void comeNotForWhatWasShortFromTheBeginning() {
        assertThat(AddressReminders.isDue(address(Duration.ofMinutes(10), Duration.ofMinutes(50), 5), NOW))
                .isFalse();
    }
}
