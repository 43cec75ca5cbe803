package io.mayfly.webapp.job.domain;

import io.mayfly.kernel.Swept;
import io.mayfly.mail.maildomain.CheckDueMailDomains;
import io.mayfly.webapp.job.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Looks at the domains whose turn it is. */
@ApplicationScoped
class DomainChecksJob implements Job {
    @Inject
    private CheckDueMailDomains checkDueMailDomains;

    @Override
    public String name() {
        return "check-domains";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(30);
    }

    @Override
    public Swept run() {
        return checkDueMailDomains.check();
    }
}
