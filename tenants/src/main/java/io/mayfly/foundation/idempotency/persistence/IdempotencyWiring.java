package io.mayfly.foundation.idempotency.persistence;

import io.mayfly.foundation.database.Ground;
import io.mayfly.foundation.idempotency.AnswerOnce;
import io.mayfly.foundation.idempotency.ForgetOldAnswers;

/** Answers given once, over the database. */
public final class IdempotencyWiring {
    private final Ground ground;
    private final HibernateIdempotencyKeys keys;
    private final AnswerOnce answerOnce;

    public IdempotencyWiring(Ground ground) {
        this.ground = ground;
        this.keys = new HibernateIdempotencyKeys(ground.entities());
        this.answerOnce = new AnswerOnce(ground.transactions(), keys, ground.clock());
    }

    /** The one of this process, as a member's requests wait for each other in it. */
    public AnswerOnce answerOnce() {
        return answerOnce;
    }

    public ForgetOldAnswers forgetOldAnswers() {
        return new ForgetOldAnswers(ground.transactions(), keys, ground.clock());
    }
}
