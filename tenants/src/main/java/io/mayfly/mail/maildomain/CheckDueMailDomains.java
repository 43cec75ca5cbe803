package io.mayfly.mail.maildomain;

import io.mayfly.foundation.identity.Actor;
import io.mayfly.kernel.DomainId;
import io.mayfly.kernel.Swept;
import io.mayfly.kernel.TenantId;
import io.mayfly.kernel.transaction.Transactions;
import io.mayfly.mail.maildomain.dns.DnsSurvey;
import io.mayfly.mail.maildomain.dns.DomainCheck;
import io.mayfly.mail.maildomain.dns.DomainRecords;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the domains whose turn it is, many at once and without a thread for each. */
public final class CheckDueMailDomains {
    /** How many are looked at together; each asks about ten questions. */
    static final int BATCH = 100;

    /** When a domain's turn comes again if whoever looks at it dies before it is through. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    /** How long a look may take; what isn't answered until then is left open. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(CheckDueMailDomains.class);
    private static final Actor ACTOR = Actor.system("check-domains");

    private final Transactions transactions;
    private final MailDomains domains;
    private final DomainSetups setups;
    private final DnsSurvey survey;
    private final DomainNotes notes;
    private final Clock clock;

    public CheckDueMailDomains(
            Transactions transactions,
            MailDomains domains,
            DomainSetups setups,
            DnsSurvey survey,
            DomainNotes notes,
            Clock clock) {
        this.transactions = transactions;
        this.domains = domains;
        this.setups = setups;
        this.survey = survey;
        this.notes = notes;
        this.clock = clock;
    }

    private record Look(DomainRecords records, CompletableFuture<DomainCheck> found) {}

    private record Due(TenantId tenant, DomainId id) {
        private DomainReference reference() {
            return new DomainReference(id.toString());
        }
    }

    /** Looks at one batch. */
    public Swept check() {
        List<Due> due = transactions.callAcrossTenants(this::take);
        Map<Due, Look> looks = new HashMap<>();
        due.forEach(each -> attempt(each, () -> records(each).ifPresent(records -> looks.put(each, begin(records)))));
        looks.forEach((each, look) -> attempt(
                each,
                () -> notes.note(
                        ACTOR, each.tenant(), look.records(), look.found().join())));
        return Swept.of(due.size(), BATCH);
    }

    private Look begin(DomainRecords records) {
        return new Look(records, survey.of(records, PATIENCE));
    }

    /** What is wrong with one domain keeps nobody from looking at the others; its turn comes again after the lease. */
    @SuppressWarnings("checkstyle:illegalcatch") // whatever it is, the others are looked at
    private static void attempt(Due due, Runnable deed) {
        try {
            deed.run();
        } catch (RuntimeException e) {
            LOG.warn("Domain {} was not looked at", due.id(), e);
        }
    }

    private List<Due> take() {
        Instant now = clock.instant();
        List<MailDomain> taken = domains.due(now, BATCH);
        taken.forEach(domain -> domain.checkNextAt(now.plus(LEASE)));
        return taken.stream()
                .map(domain -> new Due(domain.tenant(), domain.id()))
                .toList();
    }

    /** What is to be published for it; nothing when it has gone in between. */
    private Optional<DomainRecords> records(Due due) {
        try {
            setups.of(due.tenant(), due.reference());
            return Optional.of(transactions.call(
                    due.tenant(), () -> setups.records(due.reference().find(domains, due.tenant()))));
        } catch (DomainNotFound gone) {
            return Optional.empty();
        }
    }
}
