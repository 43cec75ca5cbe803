package io.mayfly.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.standalone.layout.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Asks the machine only about a port that the test holds: no other is known to stay free. */
class PortCheckTest {
    private static final String LOOPBACK = "127.0.0.1";
    private static final Ports PORTS = new Ports(100);

    @Test
    void namesEachTakenPortWithItsPurpose() {
        Set<Integer> taken = Set.of(PORTS.web(), PORTS.database());

        assertThatThrownBy(() -> PortCheck.refuseTaken(PORTS, LOOPBACK, address -> !taken.contains(address.getPort())))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("Port 8180, needed for web, is taken")
                .hasMessageContaining("Port 3407, needed for MariaDB, is taken")
                .hasMessageContaining("--port-offset (now 100)")
                .hasMessageNotContaining("SMTP");
    }

    @Test
    void acceptsFreePortsAndHasAskedForEachWhereItIsNeeded() {
        List<String> asked = new ArrayList<>();

        PortCheck.refuseTaken(PORTS, "0.0.0.0", address -> asked.add(text(address)));

        assertThat(asked)
                .containsExactlyInAnyOrder(
                        "0.0.0.0:8180",
                        "0.0.0.0:2625",
                        "127.0.0.1:8190",
                        "127.0.0.1:8191",
                        "127.0.0.1:3407",
                        "127.0.0.1:8185",
                        "127.0.0.1:8186");
    }

    /** As long as it is held on one address of the machine, nobody is given the port on all of them. */
    @Test
    void tellsHeldPortFromFreeOne() throws IOException {
        try (ServerSocket held = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
            assertThat(PortCheck.isFree(new InetSocketAddress(LOOPBACK, held.getLocalPort())))
                    .isFalse();
            assertThat(PortCheck.isFree(new InetSocketAddress("127.0.0.2", held.getLocalPort())))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[no address", "192.0.2.1"})
    void refusesAddressThatThisMachineDoesNotHave(String bind) {
        assertThatThrownBy(() -> PortCheck.refuseTaken(PORTS, bind, address -> true))
                .isInstanceOf(CannotStart.class)
                .hasMessage("--bind " + bind + " is not an address of this machine.");
    }

    private static String text(InetSocketAddress address) {
        return address.getAddress().getHostAddress() + ":" + address.getPort();
    }
}
