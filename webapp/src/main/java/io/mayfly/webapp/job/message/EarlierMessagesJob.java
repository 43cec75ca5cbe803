package io.mayfly.webapp.job.message;

import io.mayfly.kernel.Swept;
import io.mayfly.mail.message.SealEarlierMessages;
import io.mayfly.webapp.job.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Seals what an earlier version kept of messages in clear; its first run after the upgrade does all there is. */
@ApplicationScoped
class EarlierMessagesJob implements Job {
    @Inject
    private SealEarlierMessages sealEarlierMessages;

    @Override
    public String name() {
        return "seal-earlier-messages";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    public Swept run() {
        return sealEarlierMessages.seal();
    }
}
