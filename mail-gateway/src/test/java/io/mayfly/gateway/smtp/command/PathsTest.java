package io.mayfly.gateway.smtp.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PathsTest {

    @Test
    void takesOffSourceRoute() {
        assertThat(Paths.of("TO:<@a.example,@b.example:user@c.example>").withoutSourceRoute())
                .isEqualTo("TO:<user@c.example>");
        assertThat(Paths.of("TO:<user@c.example>").withoutSourceRoute()).isEqualTo("TO:<user@c.example>");
    }

    @Test
    void findsParametersBehindPath() {
        assertThat(Paths.of("FROM:<a@b.example> SIZE=1  BODY=8BITMIME ").parameters())
                .containsExactly("SIZE=1", "BODY=8BITMIME");
        assertThat(Paths.of("FROM:<\"a b\"@b.example>").parameters()).isEmpty();
        assertThat(Paths.of(null).parameters()).isEmpty();
    }

    @Test
    void seesThePostmasterWhoNeedsNoDomain() {
        assertThat(Paths.of("TO:<Postmaster>").isPostmasterWithoutDomain("TO:")).isTrue();
        assertThat(Paths.of("to: <POSTMASTER> ").isPostmasterWithoutDomain("TO:"))
                .isTrue();
        assertThat(Paths.of("TO:<abuse>").isPostmasterWithoutDomain("TO:")).isFalse();
        assertThat(Paths.of("TO:<postmaster@in.acme.example>").isPostmasterWithoutDomain("TO:"))
                .isFalse();
    }

    @Test
    void seesMissingDomain() {
        assertThat(Paths.of("FROM:<author>").isMailboxWithoutDomain()).isTrue();
        assertThat(Paths.of("FROM:<>").isMailboxWithoutDomain()).isFalse();
        assertThat(Paths.of("FROM:<a@b.example>").isMailboxWithoutDomain()).isFalse();
    }
}
