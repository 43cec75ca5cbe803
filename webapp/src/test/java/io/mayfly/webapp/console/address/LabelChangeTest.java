package io.mayfly.webapp.console.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.foundation.vault.Fingerprint;
import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.Invalid;
import io.mayfly.kernel.Purpose;
import io.mayfly.mail.tempaddress.AddressChange;
import io.mayfly.mail.tempaddress.AddressDetails;
import io.mayfly.mail.tempaddress.AddressDetails.Counts;
import io.mayfly.mail.tempaddress.AddressName;
import io.mayfly.mail.tempaddress.Labels;
import io.mayfly.mail.tempaddress.Metadata;
import io.mayfly.mail.tempaddress.TempAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LabelChangeTest {
    @Test
    void addsTheLabelToThoseThatAreThereAndNamesTheVersion() {
        assertThat(new LabelChange(" spring ", true).of(labelled("beta"))).hasValueSatisfying(change -> {
            assertThat(change.labels()).contains(Labels.of("beta", "spring"));
            assertThat(change.ifVersion()).contains(7);
            assertThat(change.reference()).isEmpty();
        });
    }

    @Test
    void changesNothingWhereItIsSoAlready() {
        assertThat(new LabelChange("SPRING", true).of(labelled("spring"))).isEmpty();
        assertThat(new LabelChange("spring", false).of(labelled("beta"))).isEmpty();
    }

    @Test
    void takesTheLabelAwayInAnyCase() {
        assertThat(new LabelChange("spring", false).of(labelled("beta", "Spring")))
                .flatMap(AddressChange::labels)
                .contains(Labels.of("beta"));
    }

    @Test
    void refusesOneLabelTooMany() {
        AddressDetails full =
                labelled(IntStream.range(0, 10).mapToObj(n -> "label " + n).toArray(String[]::new));

        assertThatThrownBy(() -> new LabelChange("spring", true).of(full)).isInstanceOf(Invalid.class);
    }

    private static AddressDetails labelled(String... labels) {
        return new AddressDetails(
                AddressId.next(),
                new AddressName(
                        Optional.of("beta@in.acme.example"), new Fingerprint("3f9a2c41e0b7d855"), "in.acme.example"),
                Purpose.TEST,
                TempAddress.State.ACTIVE,
                Instant.EPOCH,
                Instant.MAX,
                new Counts(10, 0, 0, 0),
                new Labels(List.of(labels)),
                Optional.empty(),
                Metadata.none(),
                Optional.empty(),
                "MEMBER",
                "Olivia",
                7);
    }
}
