package io.mayfly.gateway.observe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedAddressTest {
    @ParameterizedTest
    @CsvSource({
        "invoice-4711@in.acme.example, in***@in.acme.example",
        "abc@in.acme.example, a***@in.acme.example",
        "ab@in.acme.example, a***@in.acme.example",
        "a@in.acme.example, ***@in.acme.example",
        "'\"a@b\"@in.acme.example', '\"a***@in.acme.example'",
        "'', <>",
        "postmaster, <>"
    })
    void showsEnoughToRecogniseAndTooLittleToWriteTo(String address, String masked) {
        assertThat(MaskedAddress.of(address)).isEqualTo(masked);
    }

    @Test
    void cutsWhatIsLong() {
        assertThat(MaskedAddress.of("somebody@" + "a".repeat(5000) + ".example"))
                .hasSizeLessThan(90);
    }
}
