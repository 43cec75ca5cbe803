package io.mayfly.webapp.job.address;

import io.mayfly.kernel.Swept;
import io.mayfly.mail.tempaddress.ReplaceOldNames;
import io.mayfly.webapp.job.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Replaces the names that were written down before names were hashed; after its first run nothing waits for it. */
@ApplicationScoped
class OldNamesJob implements Job {
    @Inject
    private ReplaceOldNames replaceOldNames;

    @Override
    public String name() {
        return "replace-old-names";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    public Swept run() {
        return replaceOldNames.replace();
    }
}
