package io.mayfly.foundation.idempotency.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.foundation.idempotency.AnswerOnce;
import io.mayfly.foundation.idempotency.IdempotencyKeys;
import io.mayfly.foundation.idempotency.IdempotencyKeysContract;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.kernel.TenantId;
import io.mayfly.testing.House;
import java.time.Clock;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class HibernateIdempotencyKeysIT extends IdempotencyKeysContract {
    private static final House HOUSE = new House();
    private final IdempotencyKeys keys =
            new HibernateIdempotencyKeys(HOUSE.foundation().entities());

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @Test
    void fiftyAtOnceGetOneAnswer() throws Exception {
        AnswerOnce answerOnce = new AnswerOnce(HOUSE.transactions(), keys, Clock.systemUTC());
        Caller ada = caller(TenantId.next());
        AtomicInteger made = new AtomicInteger();
        Callable<String> request = () -> answerOnce
                .answer(ada, "at-once", new byte[] {1}, made::incrementAndGet, String::valueOf)
                .text();

        Set<String> answers = new TreeSet<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(50)) {
            for (Future<String> answer : threads.invokeAll(Collections.nCopies(50, request))) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).hasSize(1);
    }

    @Override
    protected IdempotencyKeys keys() {
        return keys;
    }

    @Override
    protected void committed(Runnable work) {
        HOUSE.transactions().runAcrossTenants(work);
    }
}
