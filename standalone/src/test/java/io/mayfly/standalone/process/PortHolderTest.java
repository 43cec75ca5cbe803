package io.mayfly.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortHolderTest {
    @Test
    void namesTheProgramThatListensAndItsPid() throws IOException {
        try (ServerSocket held = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(PortHolder.of(held.getLocalPort()))
                    .contains("java (pid " + ProcessHandle.current().pid() + ")");
        }
    }
}
