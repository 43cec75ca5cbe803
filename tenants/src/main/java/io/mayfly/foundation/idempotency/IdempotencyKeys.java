package io.mayfly.foundation.idempotency;

import io.mayfly.foundation.identity.Caller;
import java.time.Instant;
import java.util.Optional;

/** Names that callers gave to their requests, with the answer to the first of each name. */
public interface IdempotencyKeys {
    /**
     * Claims the name for this request; waits for a concurrent one of the same name to end.
     *
     * @return nothing when the claim is new, else the request that holds it
     */
    Optional<Answered> claim(Caller caller, String name, byte[] requestHash, Instant now);

    /** Keeps the answer for who asks again. */
    void answer(Caller caller, String name, String answer);

    /** Forgets claims made before the instant, at most so many. @return how many */
    int forgetBefore(Instant instant, int limit);

    /** An earlier request of the same name. */
    record Answered(byte[] requestHash, String answer) {}
}
