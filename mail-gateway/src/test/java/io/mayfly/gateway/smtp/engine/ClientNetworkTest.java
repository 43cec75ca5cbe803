package io.mayfly.gateway.smtp.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

class ClientNetworkTest {

    @Test
    void takesAnIpv4HostForItselfAndIts24ForTheWiderNetwork() {
        assertThat(of("192.0.2.1").narrow()).isNotEqualTo(of("192.0.2.2").narrow());
        assertThat(of("192.0.2.1").wide())
                .isEqualTo(of("192.0.2.254").wide())
                .isNotEqualTo(of("192.0.3.1").wide());
    }

    @Test
    void takesAnIpv6HostsWhole64ForItselfAndIts48ForTheWiderNetwork() {
        assertThat(of("2001:db8:1:2::1")).isEqualTo(of("2001:db8:1:2:ffff::2"));
        assertThat(of("2001:db8:1:2::1").narrow())
                .isNotEqualTo(of("2001:db8:1:3::1").narrow());
        assertThat(of("2001:db8:1:2::1").wide())
                .isEqualTo(of("2001:db8:1:ffff::1").wide())
                .isNotEqualTo(of("2001:db8:2:2::1").wide());
    }

    @Test
    void countsNoNetworkAsAnother() {
        assertThat(of("32.1.13.184").narrow()).isNotEqualTo(of("2001:db8::1").narrow());
        assertThat(of("192.0.2.0").narrow()).isNotEqualTo(of("192.0.2.0").wide());
    }

    private static ClientNetwork of(String address) {
        try {
            return ClientNetwork.of(InetAddress.getByName(address));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(address, e);
        }
    }
}
