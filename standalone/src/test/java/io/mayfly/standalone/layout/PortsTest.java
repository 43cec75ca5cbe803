package io.mayfly.standalone.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void movesEveryPortByTheOffset() {
        assertThat(new Ports(0).uses())
                .extracting(Ports.Use::port)
                .containsExactly(8080, 2525, 8090, 8091, 3307, 8085, 8086);
        assertThat(new Ports(100).uses())
                .extracting(Ports.Use::port)
                .containsExactly(8180, 2625, 8190, 8191, 3407, 8185, 8186);
    }

    /** Among them are 700 and 800, with which Keycloak once sat on the other system's web port. */
    @Test
    void areNeverMetByThoseOfAnotherSystemWhoseOffsetDiffersByHundreds() {
        Map<Integer, List<String>> holders = IntStream.iterate(0, offset -> offset < 5_000, offset -> offset + 100)
                .boxed()
                .flatMap(offset -> new Ports(offset).uses().stream())
                .collect(Collectors.groupingBy(
                        Ports.Use::port, Collectors.mapping(Ports.Use::purpose, Collectors.toList())));

        assertThat(holders).hasSize(50 * new Ports(0).uses().size());
        assertThat(holders).allSatisfy((port, purposes) -> assertThat(purposes).hasSize(1));
    }

    @Test
    void refusesOffsetThatLeavesThePortRange() {
        assertThat(new Ports(57_444).keycloakManagement()).isEqualTo(65_535);
        assertThatThrownBy(() -> new Ports(57_445)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Ports(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("between 0 and 57444");
    }
}
