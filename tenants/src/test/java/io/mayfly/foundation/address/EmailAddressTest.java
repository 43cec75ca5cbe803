package io.mayfly.foundation.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.kernel.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
    @ParameterizedTest
    @CsvSource({
        "Beta@IN.Acme.Example, beta@in.acme.example",
        "beta+shop@in.acme.example, beta@in.acme.example",
        "beta+a+b@in.acme.example, beta@in.acme.example",
        "a.b_c-1@bücher.example, a.b_c-1@xn--bcher-kva.example"
    })
    void namesTheMailboxOfAForwardPath(String forwardPath, String mailbox) {
        assertThat(EmailAddress.named(forwardPath)).map(EmailAddress::toString).contains(mailbox);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "beta",
                "@in.acme.example",
                "beta@",
                "beta@nodot",
                "a b@in.acme.example",
                "a..b@in.acme.example",
                ".a@in.acme.example",
                "a.@in.acme.example",
                "beta@-bad.example",
                "\"a b\"@in.acme.example",
                "+shop@in.acme.example"
            })
    void namesNoMailboxThatCannotExist(String forwardPath) {
        assertThat(EmailAddress.named(forwardPath)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Beta@IN.Acme.Example, beta@in.acme.example", "a.b_c-1@bücher.example, a.b_c-1@xn--bcher-kva.example"})
    void isWrittenInAnyCaseAndScript(String text, String address) {
        assertThat(EmailAddress.parse(text)).map(EmailAddress::toString).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "beta", "beta@", "@in.acme.example", "beta+shop@in.acme.example", "größe@in.acme.example"})
    void isNothingThatATempAddressCannotBe(String text) {
        assertThat(EmailAddress.parse(text)).isEmpty();
    }

    @Test
    void refusesOverlongLocalPartNamingTheField() {
        assertThatThrownBy(() -> LocalPart.of("a".repeat(65)))
                .isInstanceOfSatisfying(
                        Invalid.class, refusal -> assertThat(refusal.pointer()).contains("/localPart"));
    }
}
