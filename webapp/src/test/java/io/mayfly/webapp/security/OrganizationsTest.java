package io.mayfly.webapp.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OrganizationsTest {
    @Test
    void areReadFromAListOrAnObject() {
        assertThat(Organizations.in(List.of("acme", "globex"))).containsExactly("acme", "globex");
        assertThat(Organizations.in(Map.of("acme", Map.of("id", "1")))).containsExactly("acme");
    }

    @Test
    void areNoneWithoutAClaim() {
        assertThat(Organizations.in(null)).isEmpty();
        assertThat(Organizations.in(5)).isEmpty();
    }
}
