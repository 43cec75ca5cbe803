package io.mayfly.mail.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.foundation.address.ReversePath;
import io.mayfly.mail.message.content.Mailbox;
import io.mayfly.mail.message.content.Summary;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MessageFactsTest {
    /** What a column of type BLOB takes, without the nonce and the tag of a seal. */
    private static final int ROOM = 65_535 - 28;

    @Test
    void comeBackAsTheyWereHoweverAwkward() {
        String awkward = "日本 🚀 \"'\\ \u0000\u0001 \ud800 \r\n end";
        Mailbox mailbox = new Mailbox("Ünï \"x\"", "ü@例え.example");
        MessageFacts facts = new MessageFacts(
                awkward,
                "",
                awkward,
                mailbox,
                List.of(mailbox, Mailbox.NONE, mailbox),
                awkward,
                "x",
                "::1",
                awkward,
                true);

        assertThat(MessageFacts.read(facts.bytes())).isEqualTo(facts);
        assertThat(MessageFacts.read(MessageFacts.NONE.bytes())).isEqualTo(MessageFacts.NONE);
    }

    @Test
    void fitIntoTheirColumnWhateverWasSent() {
        String wide = "語".repeat(20_000);
        Mailbox mailbox = new Mailbox(wide.substring(0, 300), wide.substring(0, 320));
        Message.Arrival arrival = new Message.Arrival(
                ReversePath.of(""), wide, wide, 1, new Peer("::1", wide, Optional.empty()), Instant.EPOCH);
        Summary summary = new Summary(
                mailbox,
                Collections.nCopies(1000, mailbox),
                wide.substring(0, 998),
                Optional.empty(),
                wide.substring(0, 140),
                0,
                true);

        MessageFacts facts = MessageFacts.of(arrival, summary);

        assertThat(facts.bytes().length).isBetween(50_000, ROOM);
        assertThat(MessageFacts.read(facts.bytes()).to()).hasSizeGreaterThan(20).containsOnly(mailbox);
    }

    @Test
    void areReadAsEarlierBuildsWroteThem() {
        byte[] bytes = MessageFacts.NONE.bytes();

        assertThat(MessageFacts.read(Arrays.copyOf(bytes, bytes.length - 1))).isEqualTo(MessageFacts.NONE);
    }

    @Test
    void refuseFormsThatAreNotKnown() {
        byte[] bytes = MessageFacts.NONE.bytes();
        bytes[0] = 99;

        assertThatThrownBy(() -> MessageFacts.read(bytes)).hasMessageContaining("form 99");
    }
}
