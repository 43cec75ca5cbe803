package io.mayfly.gateway.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TroubleTest {

    @Test
    void seesFullDiskBehindOtherFailures() {
        assertThat(replyTo(new SQLException("Disk full (/tmp); waiting", "HY000", 1021)))
                .isEqualTo(Reply.DISK_FULL);
        assertThat(replyTo(new SQLException("The table 'x' is full", "HY000", 1114)))
                .isEqualTo(Reply.DISK_FULL);
        assertThat(replyTo(new SQLException("out of space", "53100"))).isEqualTo(Reply.DISK_FULL);
        assertThat(replyTo(
                        new SQLException("Error writing file (Errcode: 28 \"No space left on device\")", "HY000", 3)))
                .isEqualTo(Reply.DISK_FULL);
    }

    @Test
    void answersTransientlyToAllElse() {
        assertThat(replyTo(new SQLException("Duplicate", "23000", 1062))).isEqualTo(Reply.TROUBLE);
        assertThat(replyTo(new IllegalStateException("a bug"))).isEqualTo(Reply.TROUBLE);
    }

    @Test
    void blamesLostConnectionOnTheOutside() {
        assertThat(Trouble.of(new SQLException("gone", "08S01")).isOurs()).isFalse();
        assertThat(Trouble.of(new SQLException("no such table", "42S02", 1146)).isOurs())
                .isTrue();
        assertThat(Trouble.of(new IllegalStateException("a bug")).isOurs()).isTrue();
    }

    private static Reply replyTo(Exception failure) {
        return Trouble.of(new RuntimeException(new RuntimeException(failure))).reply();
    }
}
