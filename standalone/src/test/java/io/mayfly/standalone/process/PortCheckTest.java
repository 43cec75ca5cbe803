package io.mayfly.standalone.process;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.standalone.layout.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortCheckTest {
    @Test
    void namesTheTakenPortItsPurposeAndItsHolder() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Ports ports = portsWithWebOn(taken.getLocalPort());

            assertThatThrownBy(() -> PortCheck.refuseTaken(ports, "127.0.0.1"))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + ", needed for web, is taken by java (pid "
                            + ProcessHandle.current().pid() + ")")
                    .hasMessageContaining("--port-offset");
        }
    }

    @Test
    void acceptsFreePorts() throws IOException {
        try (ServerSocket once = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Ports ports = portsWithWebOn(once.getLocalPort());
            once.close();

            assertThatCode(() -> PortCheck.refuseTaken(ports, "127.0.0.1")).doesNotThrowAnyException();
        }
    }

    @Test
    void refusesAddressOfAnotherMachine() {
        assertThatThrownBy(() -> PortCheck.refuseTaken(new Ports(0), "no such address"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("no such address");
    }

    private static Ports portsWithWebOn(int port) {
        return new Ports(port - new Ports(0).web());
    }
}
