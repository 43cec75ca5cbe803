package io.mayfly.e2e.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReservedPortsTest {
    private static final int LOWEST = 9000;
    private static final int WEB = 8080;

    @Test
    void areGivenToOneSystemAtATime() {
        try (ReservedPorts one = ReservedPorts.from(LOWEST);
                ReservedPorts other = ReservedPorts.from(LOWEST)) {
            assertThat(other.offset()).isNotEqualTo(one.offset());
        }
    }

    @Test
    void passOverOffsetAtWhichSomebodyListens() throws IOException {
        ReservedPorts free = ReservedPorts.from(LOWEST);
        free.close();
        try (ServerSocket held = new ServerSocket(WEB + free.offset(), 1, InetAddress.getLoopbackAddress());
                ReservedPorts next = ReservedPorts.from(free.offset())) {
            assertThat(WEB + next.offset()).isNotEqualTo(held.getLocalPort());
        }
    }

    /** Between a reservation and the start of what it is for, the next offset is looked at by somebody else. */
    @Test
    void areReservedByAPortThatMeetsNoOthers() {
        int reservation = ReservedPorts.RESERVATION % ReservedPorts.STEP;

        assertThat(IntStream.of(ReservedPorts.DEFAULTS)).noneMatch(port -> port % ReservedPorts.STEP == reservation);
    }

    @Test
    void stayBelowThoseOfOutgoingConnectionsWhereTheyCan() {
        assertThat(ReservedPorts.highestOffset(5000, 32_768)).isEqualTo(32_767 - 8091);
        assertThat(ReservedPorts.highestOffset(5000, 10_000)).isEqualTo(65_535 - 8091);
    }

    @Test
    void knowWhereThoseOfOutgoingConnectionsBegin() throws IOException {
        try (ServerSocket any = new ServerSocket(0)) {
            assertThat(ReservedPorts.firstOutgoingPort()).isBetween(1024, any.getLocalPort());
        }
    }
}
