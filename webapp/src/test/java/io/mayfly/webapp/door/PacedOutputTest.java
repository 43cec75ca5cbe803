package io.mayfly.webapp.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PacedOutputTest {
    private static final int MIB = 1 << 20;
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
    private long now;

    @Test
    void givesEverythingToAClientThatTakesIt() throws IOException {
        byte[] bytes = new byte[3 * MIB + 17];
        bytes[MIB] = 'x';

        takenIn(Duration.ofMillis(500)).write(bytes);

        assertThat(taken.toByteArray()).isEqualTo(bytes);
    }

    @Test
    void endsForAClientThatHoldsItUp() {
        assertThatThrownBy(() -> takenIn(Duration.ofSeconds(10)).write(new byte[3 * MIB]))
                .isInstanceOf(InterruptedIOException.class);
        assertThat(taken.size()).isLessThan(MIB);
    }

    @Test
    void writesSingleBytes() throws IOException {
        takenIn(Duration.ZERO).write('a');

        assertThat(taken.toString()).isEqualTo("a");
    }

    /** Each piece that is written takes so long. */
    private PacedOutput takenIn(Duration each) {
        OutputStream slow = new OutputStream() {
            @Override
            public void write(int one) {
                taken.write(one);
                now += each.toNanos();
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                taken.write(bytes, offset, length);
                now += each.toNanos();
            }
        };
        return new PacedOutput(slow, () -> now);
    }
}
