package io.mayfly.webapp.job.address;

import io.mayfly.kernel.Swept;
import io.mayfly.mail.tempaddress.FreeQuarantinedNames;
import io.mayfly.webapp.job.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Sets free the names whose quarantine is over. */
@ApplicationScoped
class QuarantinedNamesJob implements Job {
    @Inject
    private FreeQuarantinedNames freeQuarantinedNames;

    @Override
    public String name() {
        return "free-quarantined-names";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    public Swept run() {
        return freeQuarantinedNames.free();
    }
}
