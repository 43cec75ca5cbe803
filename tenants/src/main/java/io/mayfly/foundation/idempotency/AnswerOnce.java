package io.mayfly.foundation.idempotency;

import io.mayfly.foundation.identity.Caller;
import io.mayfly.kernel.Contended;
import io.mayfly.kernel.Invalid;
import io.mayfly.kernel.MemberId;
import io.mayfly.kernel.transaction.Transactions;
import io.mayfly.kernel.transaction.Turns;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Runs a request that carries an idempotency key once, and answers its repetitions with the first answer for a day. Of one
 * member it runs one at a time, since what they ask for waits for the member's turn anyway.
 */
public final class AnswerOnce {
    /** A call's own time for the database, of which it needs some for the transaction itself. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Turns<MemberId> turns = new Turns<>(PATIENCE);
    private final Transactions transactions;
    private final IdempotencyKeys keys;
    private final Clock clock;

    public AnswerOnce(Transactions transactions, IdempotencyKeys keys, Clock clock) {
        this.transactions = transactions;
        this.keys = keys;
        this.clock = clock;
    }

    /** An answer, and whether it is that of an earlier request. */
    public record Answer<T>(Optional<T> fresh, String text) {}

    /**
     * Answers.
     *
     * @param name the idempotency key that the caller chose
     * @param requestHash tells one request from another of the same name
     * @param work makes the answer, in the same transaction
     * @param asText how the answer is kept
     * @throws Contended when too many of the member's came before
     */
    public <T> Answer<T> answer(
            Caller caller, String name, byte[] requestHash, Supplier<T> work, Function<T, String> asText) {
        String known = new KeyName(name).value();
        Supplier<Answer<T>> once = () -> {
            Optional<IdempotencyKeys.Answered> earlier = keys.claim(caller, known, requestHash, clock.instant());
            if (earlier.isPresent()) {
                return new Answer<T>(Optional.empty(), repeated(earlier.get(), requestHash));
            }
            T fresh = work.get();
            String text = asText.apply(fresh);
            keys.answer(caller, known, text);
            return new Answer<>(Optional.of(fresh), text);
        };
        return turns.call(caller.member(), () -> transactions.call(caller.tenant(), once));
    }

    private static String repeated(IdempotencyKeys.Answered earlier, byte[] requestHash) {
        if (!MessageDigest.isEqual(earlier.requestHash(), requestHash)) {
            throw new Invalid("Idempotency-Key", KeyFault.IDEMPOTENCY_KEY_REUSED);
        }
        return earlier.answer();
    }
}
