package io.mayfly.access;

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

    /** Forgets all claims made before the instant. */
    int forgetBefore(Instant instant);

    /** An earlier request of the same name. */
    record Answered(byte[] requestHash, String answer) {}
}
