package io.mayfly.webapp.job.foundation;

import io.mayfly.foundation.idempotency.ForgetOldAnswers;
import io.mayfly.kernel.Swept;
import io.mayfly.webapp.job.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Forgets the answers that nobody can ask for again. */
@ApplicationScoped
class IdempotencyKeysJob implements Job {
    @Inject
    private ForgetOldAnswers forgetOldAnswers;

    @Override
    public String name() {
        return "forget-idempotency-keys";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    public Swept run() {
        return forgetOldAnswers.forget();
    }
}
