package io.mayfly.webapp.api.message;

import io.mayfly.mail.message.MatchMessages.Among;
import io.mayfly.webapp.api.http.Failure;
import io.mayfly.webapp.api.http.FailureMapper;
import jakarta.ws.rs.core.Response;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One call that waits. It looks at all messages once at the beginning and then at each that comes, one try at a time, and
 * is answered exactly once: with what was found, or with nothing when the time is over or the address has ended. A try
 * under way is let finish before time runs out, so that no message is marked as read for nobody. It is never answered
 * while its lock is held, because answering takes locks of the JAX-RS runtime.
 */
final class MessageWait {
    /** When more than these have come during one try, looking at all is no more work. */
    private static final int MOST_DUE = 20;

    private final Function<Among, ? extends List<?>> take;
    private final Consumer<Object> answer;
    private final String requestId;
    private final BooleanSupplier stillVouchedFor;
    private final Queue<Among> due = new ArrayDeque<>();
    private boolean trying;
    private boolean timeIsOver;
    private boolean answered;

    /**
     * A wait.
     *
     * @param take finds the messages and marks them as read, or finds none
     * @param answer takes the one answer: messages, a problem's response, or nothing as an empty list
     * @param stillVouchedFor whether who waits would still be let in
     */
    MessageWait(
            Function<Among, ? extends List<?>> take,
            Consumer<Object> answer,
            String requestId,
            BooleanSupplier stillVouchedFor) {
        this.take = take;
        this.answer = answer;
        this.requestId = requestId;
        this.stillVouchedFor = stillVouchedFor;
    }

    /** Looks whether what is waited for is among them. */
    void attempt(Among among) {
        Optional<Among> next = begin(among);
        while (next.isPresent()) {
            Optional<Object> found = look(next.get());
            next = found.isEmpty() ? goOn() : Optional.empty();
            found.ifPresent(this::finish);
        }
    }

    /** Has whoever would not be let in any more hear so, which a try tells in the words of the sign-in. */
    void check() {
        if (!stillVouchedFor.getAsBoolean()) {
            attempt(Among.ALL);
        }
    }

    /** @return what is to be looked at now by who asks, or nothing when somebody else is at it */
    private synchronized Optional<Among> begin(Among among) {
        if (answered) {
            return Optional.empty();
        }
        if (!due.contains(Among.ALL)) {
            if (among.equals(Among.ALL) || due.size() == MOST_DUE) {
                due.clear();
                due.add(Among.ALL);
            } else {
                due.add(among);
            }
        }
        if (trying) {
            return Optional.empty();
        }
        trying = true;
        return Optional.ofNullable(due.poll());
    }

    @SuppressWarnings("checkstyle:illegalcatch") // on whichever thread it failed, the caller gets the problem
    private Optional<Object> look(Among among) {
        try {
            List<?> found = take.apply(among);
            return found.isEmpty() ? Optional.empty() : Optional.of(found);
        } catch (RuntimeException e) {
            return Optional.of(failed(e));
        }
    }

    private Response failed(RuntimeException e) {
        return FailureMapper.response(Failure.of(e, requestId));
    }

    /** After a try that found nothing: what came meanwhile; answers if nothing did and the time ran out. */
    private Optional<Among> goOn() {
        Optional<Among> next;
        boolean over;
        synchronized (this) {
            next = Optional.ofNullable(due.poll());
            trying = next.isPresent();
            over = timeIsOver && !trying;
        }
        if (over) {
            finish(List.of());
        }
        return next;
    }

    /** Ends the wait with nothing, now or after the try that is under way. */
    void giveUp() {
        synchronized (this) {
            timeIsOver = true;
            if (trying) {
                return;
            }
        }
        finish(List.of());
    }

    private void finish(Object found) {
        synchronized (this) {
            if (answered) {
                return;
            }
            answered = true;
        }
        answer.accept(found);
    }
}
