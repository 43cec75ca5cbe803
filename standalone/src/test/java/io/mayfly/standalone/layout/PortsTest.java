package io.mayfly.standalone.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void movesEveryPortByTheOffset() {
        assertThat(new Ports(0).uses())
                .extracting(Ports.Use::port)
                .containsExactly(8080, 2525, 8180, 8190, 3307, 8025, 8026);
        assertThat(new Ports(100).uses())
                .extracting(Ports.Use::port)
                .containsExactly(8180, 2625, 8280, 8290, 3407, 8125, 8126);
    }

    @Test
    void refusesOffsetThatLeavesThePortRange() {
        assertThat(new Ports(57_345).keycloakManagement()).isEqualTo(65_535);
        assertThatThrownBy(() -> new Ports(57_346)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Ports(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("between 0 and 57345");
    }
}
