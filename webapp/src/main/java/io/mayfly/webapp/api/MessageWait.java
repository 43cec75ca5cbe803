package io.mayfly.webapp.api;

import io.mayfly.message.OpenMessage;
import io.mayfly.webapp.http.Failure;
import io.mayfly.webapp.http.FailureMapper;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One call that waits. It tries once at the beginning and again after each message that comes, one try at a time, and
 * is answered exactly once: with what was found, or with nothing when the time is over or the address has ended. A try
 * under way is let finish before time can run out, so that no message is marked as read for nobody.
 */
final class MessageWait {
    private final Supplier<List<OpenMessage>> take;
    private final boolean several;
    private final AsyncResponse response;
    private final String requestId;

    MessageWait(Supplier<List<OpenMessage>> take, boolean several, AsyncResponse response, String requestId) {
        this.take = take;
        this.several = several;
        this.response = response;
        this.requestId = requestId;
    }

    /** @return whether the wait is over */
    @SuppressWarnings("checkstyle:illegalcatch") // on whichever thread it failed, the caller gets the problem
    synchronized boolean attempt(Function<OpenMessage, ShownMessage.Open> shown) {
        if (isOver()) {
            return true;
        }
        try {
            List<ShownMessage.Open> found = take.get().stream().map(shown).toList();
            if (found.isEmpty()) {
                return false;
            }
            response.resume(several ? Listed.all(found) : found.getFirst());
        } catch (RuntimeException e) {
            response.resume(FailureMapper.response(Failure.of(e, requestId)));
        }
        return true;
    }

    synchronized void giveUp() {
        if (!isOver()) {
            response.resume(Response.noContent().build());
        }
    }

    boolean isOver() {
        return response.isDone() || response.isCancelled();
    }

    AsyncResponse response() {
        return response;
    }
}
