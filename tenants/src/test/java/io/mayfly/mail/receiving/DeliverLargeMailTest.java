package io.mayfly.mail.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.kernel.MessageId;
import io.mayfly.testing.InMemoryMail;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DeliverLargeMailTest {
    private static final int RECIPIENTS = 10;
    private final InMemoryMail mail = new InMemoryMail();

    /** All copies of a large mail to many would be more than a process has. */
    @Test
    void hasOneSealedCopyInMemoryAtATime() {
        assertThat(delivered(5 << 20)).hasSize(RECIPIENTS);

        assertThat(mail.house().contents().mostAtOnce()).isEqualTo(1);
    }

    @Test
    void putsSmallCopiesTogether() {
        assertThat(delivered(1 << 10)).hasSize(RECIPIENTS);

        assertThat(mail.house().contents().mostAtOnce()).isEqualTo(RECIPIENTS);
    }

    private List<MessageId> delivered(int bytes) {
        String[] recipients = IntStream.range(0, RECIPIENTS)
                .mapToObj(i -> mail.address("many-" + i).address())
                .toArray(String[]::new);
        byte[] noise = new byte[bytes];
        new Random(1).nextBytes(noise);
        IncomingMessage incoming = mail.incoming("x", recipients);
        Outcome outcome = mail.deliverMessage()
                .deliver(new IncomingMessage(
                        incoming.reversePath(),
                        incoming.recipients(),
                        noise,
                        incoming.peer(),
                        incoming.received(),
                        incoming.receivedAt()));
        return ((Outcome.Delivered) outcome).messages();
    }
}
