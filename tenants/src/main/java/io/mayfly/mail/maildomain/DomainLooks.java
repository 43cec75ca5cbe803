package io.mayfly.mail.maildomain;

import io.mayfly.kernel.TenantId;
import io.mayfly.mail.maildomain.dns.DnsSurvey;
import io.mayfly.mail.maildomain.dns.DomainCheck;
import io.mayfly.mail.maildomain.dns.DomainRecords;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * The looks at DNS that people wait for on this node: few of each tenant at once, and whoever wants one that is under way gets that. So
 * nobody's slow name servers hold the threads of others, and nobody has us ask strangers' servers without end.
 */
public final class DomainLooks {
    static final int MOST_OF_A_TENANT = 3;
    static final int MOST = 20;

    /** With what is done before and after it is within the time that a call has. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final DnsSurvey survey;
    private final Map<Look, CompletableFuture<DomainCheck>> running = new HashMap<>();

    public DomainLooks(DnsSurvey survey) {
        this.survey = survey;
    }

    private record Look(TenantId tenant, DomainRecords records) {}

    /**
     * Waits for a look, some seconds at most.
     *
     * @throws LooksBusy when too many others are under way
     */
    DomainCheck at(TenantId tenant, DomainRecords records) {
        return begin(new Look(tenant, records)).join();
    }

    private synchronized CompletableFuture<DomainCheck> begin(Look look) {
        CompletableFuture<DomainCheck> before = running.get(look);
        if (before != null) {
            return before;
        }
        long ofTenant = running.keySet().stream()
                .filter(other -> other.tenant().equals(look.tenant()))
                .count();
        if (ofTenant >= MOST_OF_A_TENANT || running.size() >= MOST) {
            throw new LooksBusy();
        }
        CompletableFuture<DomainCheck> found = survey.of(look.records(), PATIENCE);
        running.put(look, found);
        found.whenComplete((check, failure) -> end(look));
        return found;
    }

    private synchronized void end(Look look) {
        running.remove(look);
    }
}
