package io.mayfly.foundation.idempotency;

import io.mayfly.foundation.identity.Caller;
import io.mayfly.kernel.Invalid;
import io.mayfly.kernel.transaction.Transactions;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Runs a request that carries an idempotency key once, and answers its repetitions with the first answer for a day. */
public final class AnswerOnce {
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
     */
    public <T> Answer<T> answer(
            Caller caller, String name, byte[] requestHash, Supplier<T> work, Function<T, String> asText) {
        String known = new KeyName(name).value();
        return transactions.call(caller.tenant(), () -> {
            Optional<IdempotencyKeys.Answered> earlier = keys.claim(caller, known, requestHash, clock.instant());
            if (earlier.isPresent()) {
                return new Answer<T>(Optional.empty(), repeated(earlier.get(), requestHash));
            }
            T fresh = work.get();
            String text = asText.apply(fresh);
            keys.answer(caller, known, text);
            return new Answer<>(Optional.of(fresh), text);
        });
    }

    private static String repeated(IdempotencyKeys.Answered earlier, byte[] requestHash) {
        if (!MessageDigest.isEqual(earlier.requestHash(), requestHash)) {
            throw new Invalid("Idempotency-Key", KeyFault.IDEMPOTENCY_KEY_REUSED);
        }
        return earlier.answer();
    }
}
