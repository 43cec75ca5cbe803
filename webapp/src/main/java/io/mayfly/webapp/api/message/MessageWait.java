package io.mayfly.webapp.api.message;

import io.mayfly.webapp.api.http.Failure;
import io.mayfly.webapp.api.http.FailureMapper;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One call that waits. It tries once at the beginning and again after each message that comes, one try at a time, and
 * is answered exactly once: with what was found, or with nothing when the time is over or the address has ended. A try
 * under way is let finish before time runs out, so that no message is marked as read for nobody. It is never answered
 * while its lock is held, because answering takes locks of the JAX-RS runtime.
 */
final class MessageWait {
    private final Supplier<? extends List<?>> take;
    private final Consumer<Object> answer;
    private final String requestId;
    private final BooleanSupplier stillVouchedFor;
    private boolean trying;
    private boolean tryAgain;
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
            Supplier<? extends List<?>> take,
            Consumer<Object> answer,
            String requestId,
            BooleanSupplier stillVouchedFor) {
        this.take = take;
        this.answer = answer;
        this.requestId = requestId;
        this.stillVouchedFor = stillVouchedFor;
    }

    /** Looks whether what is waited for is there. */
    void attempt() {
        boolean mine = begin();
        while (mine) {
            Optional<Object> found = look();
            mine = found.isEmpty() && goesOn();
            found.ifPresent(this::finish);
        }
    }

    /** Has whoever would not be let in any more hear so, which a try tells in the words of the sign-in. */
    void check() {
        if (!stillVouchedFor.getAsBoolean()) {
            attempt();
        }
    }

    private synchronized boolean begin() {
        if (answered || trying) {
            tryAgain = true;
            return false;
        }
        trying = true;
        return true;
    }

    @SuppressWarnings("checkstyle:illegalcatch") // on whichever thread it failed, the caller gets the problem
    private Optional<Object> look() {
        try {
            List<?> found = take.get();
            return found.isEmpty() ? Optional.empty() : Optional.of(found);
        } catch (RuntimeException e) {
            return Optional.of(failed(e));
        }
    }

    private Response failed(RuntimeException e) {
        return FailureMapper.response(Failure.of(e, requestId));
    }

    /** After a try that found nothing: whether something came meanwhile; answers if the time ran out meanwhile. */
    private boolean goesOn() {
        boolean again;
        boolean over;
        synchronized (this) {
            again = tryAgain;
            over = timeIsOver && !again;
            tryAgain = false;
            trying = again;
        }
        if (over) {
            finish(List.of());
        }
        return again;
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
