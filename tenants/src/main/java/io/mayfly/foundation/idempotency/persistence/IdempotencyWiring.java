package io.mayfly.foundation.idempotency.persistence;

import io.mayfly.foundation.database.Ground;
import io.mayfly.foundation.idempotency.AnswerOnce;
import io.mayfly.foundation.idempotency.ForgetOldAnswers;

/** Answers given once, over the database. */
public final class IdempotencyWiring {
    private final Ground ground;
    private final HibernateIdempotencyKeys keys;

    public IdempotencyWiring(Ground ground) {
        this.ground = ground;
        this.keys = new HibernateIdempotencyKeys(ground.entities());
    }

    public AnswerOnce answerOnce() {
        return new AnswerOnce(ground.transactions(), keys, ground.clock());
    }

    public ForgetOldAnswers forgetOldAnswers() {
        return new ForgetOldAnswers(ground.transactions(), keys, ground.clock());
    }
}
