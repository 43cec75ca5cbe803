package io.mayfly.gateway.smtp.engine;

import io.mayfly.gateway.smtp.Reply;
import java.time.Duration;
import java.util.Optional;

/**
 * How long one client has taken for what it is at. Written on its event loop, and looked at from any thread.
 * RSET, NOOP and the like gain it no time: what counts is when it connected, or gave its last message.
 */
final class TimeSpent {

    private volatile long heard = System.nanoTime();
    private volatile long begun = heard;
    private volatile Phase phase = Phase.BEFORE_MAIL;

    private enum Phase {
        BEFORE_MAIL,
        BEFORE_CONTENT,
        CONTENT
    }

    /** The client has sent something, or it was given an answer. */
    void heard() {
        heard = System.nanoTime();
    }

    void envelope(boolean underWay) {
        phase = underWay ? Phase.BEFORE_CONTENT : Phase.BEFORE_MAIL;
    }

    void content() {
        begun = System.nanoTime();
        phase = Phase.CONTENT;
    }

    void message() {
        begun = System.nanoTime();
        phase = Phase.BEFORE_MAIL;
    }

    /** What the client is told when it has taken longer than this patience allows. */
    Optional<Reply> excess(Patience patience, long now) {
        if (isOver(heard, patience.idle(), now)) {
            return Optional.of(Reply.IDLE);
        }
        return switch (phase) {
            case BEFORE_MAIL -> excess(patience.beforeMail(), now, Reply.NO_MAIL);
            case BEFORE_CONTENT -> excess(patience.beforeContent(), now, Reply.NO_CONTENT);
            case CONTENT -> excess(patience.content(), now, Reply.CONTENT_TOO_SLOW);
        };
    }

    private Optional<Reply> excess(Duration allowed, long now, Reply reply) {
        return isOver(begun, allowed, now) ? Optional.of(reply) : Optional.empty();
    }

    private static boolean isOver(long since, Duration allowed, long now) {
        return now - since > allowed.toNanos();
    }
}
