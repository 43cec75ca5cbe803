package io.mayfly.gateway.smtp.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.gateway.smtp.Reply;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimeSpentTest {
    private static final Patience PATIENCE = new Patience(seconds(1000), seconds(100), seconds(300), seconds(200), 10);

    private final TimeSpent time = new TimeSpent();

    @Test
    void endsSilence() {
        Patience impatient = new Patience(seconds(10), seconds(100), seconds(300), seconds(200), 10);

        assertThat(time.excess(impatient, in(9))).isEmpty();
        assertThat(time.excess(impatient, in(11))).contains(Reply.IDLE);
    }

    @Test
    void givesNoTimeForWordsThatLeadToNothing() {
        time.heard();
        time.envelope(false);

        assertThat(after(99)).isEmpty();
        assertThat(after(101)).contains(Reply.NO_MAIL);
    }

    @Test
    void givesATransactionTimeFromTheConnectionOnThatResettingDoesNotGiveAnew() {
        time.envelope(true);
        assertThat(after(299)).isEmpty();
        assertThat(after(301)).contains(Reply.NO_CONTENT);

        time.envelope(false);
        assertThat(after(101)).contains(Reply.NO_MAIL);
    }

    @Test
    void countsContentByItself() {
        time.envelope(true);
        time.content();

        assertThat(after(199)).isEmpty();
        assertThat(after(201)).contains(Reply.CONTENT_TOO_SLOW);
    }

    @Test
    void beginsAnewAfterAMessage() {
        time.content();
        time.message();

        assertThat(after(99)).isEmpty();
        assertThat(after(101)).contains(Reply.NO_MAIL);
    }

    private Optional<Reply> after(int seconds) {
        return time.excess(PATIENCE, in(seconds));
    }

    private static long in(int seconds) {
        return System.nanoTime() + seconds(seconds).toNanos();
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }
}
