package io.mayfly.gateway.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.mayfly.foundation.address.ReversePath;
import io.mayfly.mail.message.Peer;
import io.mayfly.mail.receiving.Disposition;
import io.mayfly.mail.receiving.IncomingMessage;
import io.mayfly.mail.receiving.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.mail.internet.AddressException;
import org.apache.james.core.MailAddress;
import org.apache.james.server.core.MailImpl;
import org.junit.jupiter.api.Test;

class MailTransactionTest {

    private static final MailAddress ONE = address("one@in.acme.example");
    private static final MailAddress TWO = address("two@in.acme.example");
    private static final MailAddress STRANGER = address("else@in.acme.example");
    private static final Outcome DONE = new Outcome.Delivered(List.of());

    private final List<IncomingMessage> delivered = new ArrayList<>();
    private final Function<IncomingMessage, Outcome> delivery = message -> {
        delivered.add(message);
        return DONE;
    };
    private final MailTransaction transaction = new MailTransaction(
            new Envelope(ReversePath.of("a@shop.example"), List.of(ONE, TWO)),
            new byte[] {'x'},
            new ReceivedField(
                    new Peer("2001:db8::1", "mail (shop).example", Optional.empty()),
                    "mx.example",
                    "ESMTP",
                    "17",
                    Instant.parse("2030-01-02T03:04:05Z")));

    private static MailAddress address(String text) {
        try {
            return new MailAddress(text);
        } catch (AddressException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    @Test
    void deliversOnceWhenTheLastRecipientHasCome() {
        transaction.deliver(List.of(TWO), delivery);
        assertThat(delivered).isEmpty();
        assertThat(transaction.outcome()).isEmpty();

        transaction.deliver(List.of(ONE), delivery);
        transaction.deliver(List.of(ONE, TWO), delivery);

        assertThat(delivered).hasSize(1);
        assertThat(transaction.outcome()).contains(DONE);
    }

    @Test
    void storesForAllUnlessDecidedOtherwise() {
        Disposition discard = new Disposition.Discard();
        transaction.decide(List.of(address("ONE@in.acme.example")), discard);
        transaction.deliver(List.of(ONE, TWO), delivery);

        assertThat(delivered.getFirst().recipients())
                .containsExactly(
                        java.util.Map.entry("one@in.acme.example", discard),
                        java.util.Map.entry("two@in.acme.example", new Disposition.Store()));
        assertThat(delivered.getFirst().content()).isSameAs(transaction.content());
    }

    @Test
    void knowsNoRecipientsButItsOwn() {
        assertThatIllegalStateException()
                .isThrownBy(() -> transaction.decide(List.of(STRANGER), new Disposition.Discard()));
        assertThatIllegalStateException().isThrownBy(() -> transaction.deliver(List.of(STRANGER), delivery));
    }

    @Test
    void isNotOverWhenItsDeliveryFails() {
        assertThatIllegalStateException()
                .isThrownBy(() -> transaction.deliver(List.of(ONE, TWO), message -> {
                    throw new IllegalStateException("no database");
                }));

        assertThat(transaction.outcome()).isEmpty();
    }

    @Test
    void goesWithTheMailAndItsCopies() throws Exception {
        MailImpl mail = MailImpl.builder()
                .name("m")
                .addAttribute(transaction.asAttribute())
                .build();

        assertThat(MailTransaction.of(mail)).isSameAs(transaction);
        assertThat(MailTransaction.of(mail.duplicate())).isSameAs(transaction);
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        MailTransaction.of(MailImpl.builder().name("other").build()));
    }

    @Test
    void keepsOneVerdictOfEachKind() {
        record Guess(int score) implements Verdict {}
        record Other() implements Verdict {}

        transaction.verdicts().leave(Guess.class, new Guess(1));
        transaction.verdicts().leave(Guess.class, new Guess(2));

        assertThat(transaction.verdicts().find(Guess.class)).contains(new Guess(2));
        assertThat(transaction.verdicts().find(Other.class)).isEmpty();
    }

    @Test
    void writesReceivedFieldThatNamesTheOnlyRecipient() {
        transaction.deliver(List.of(ONE, TWO), delivery);

        assertThat(delivered.getFirst().received())
                .isEqualTo("Received: from mail_shop_.example ([IPv6:2001:db8::1])\r\n\tby mx.example with ESMTP id 17"
                        + ";\r\n\tWed, 2 Jan 2030 03:04:05 +0000\r\n");
        ReceivedField field = new ReceivedField(
                new Peer("192.0.2.1", "", Optional.empty()), "mx.example", "SMTP", "18", Instant.EPOCH);
        assertThat(field.text(List.of(ONE)))
                .startsWith("Received: from unknown ([192.0.2.1])")
                .contains("\r\n\tfor <one@in.acme.example>;");
    }
}
