package io.mayfly.webapp.job.address;

import io.mayfly.kernel.Swept;
import io.mayfly.mail.tempaddress.SweepExpiredAddresses;
import io.mayfly.webapp.job.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Ends the addresses whose lease is over. */
@ApplicationScoped
class ExpiredAddressesJob implements Job {
    @Inject
    private SweepExpiredAddresses sweepExpiredAddresses;

    @Override
    public String name() {
        return "sweep-expired-addresses";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(30);
    }

    @Override
    public Swept run() {
        return sweepExpiredAddresses.sweep();
    }
}
