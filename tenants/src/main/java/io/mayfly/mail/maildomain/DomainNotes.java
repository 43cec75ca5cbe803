package io.mayfly.mail.maildomain;

import io.mayfly.foundation.audit.AuditLog;
import io.mayfly.foundation.audit.Change;
import io.mayfly.foundation.audit.Deed;
import io.mayfly.foundation.identity.Actor;
import io.mayfly.kernel.TenantId;
import io.mayfly.kernel.transaction.Transactions;
import io.mayfly.mail.maildomain.dns.DomainCheck;
import io.mayfly.mail.maildomain.dns.DomainRecords;
import io.mayfly.mail.maildomain.dns.Grade;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Notes what looks at DNS found, and lets it have its effect: domains become verified, and pause or go on taking addresses. */
public final class DomainNotes {
    /** How many different outcomes of a domain are kept. */
    static final int MOST_KEPT = 100;

    private static final Duration HOUR = Duration.ofHours(1);

    /** Who has just claimed a domain is waiting, and so is who can't use one. */
    private static final Duration SOON = Duration.ofMinutes(5);

    private static final Duration NEW = Duration.ofDays(2);
    private static final double JITTER = 0.2;

    private final Transactions transactions;
    private final MailDomains domains;
    private final SeenChecks checks;
    private final AuditLog audit;
    private final Clock clock;

    public DomainNotes(Transactions transactions, MailDomains domains, SeenChecks checks, AuditLog audit, Clock clock) {
        this.transactions = transactions;
        this.domains = domains;
        this.checks = checks;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Notes one look at a domain. One that is gone by now, or was claimed anew since, is passed over.
     *
     * @param asked what was looked for
     */
    void note(Actor actor, TenantId tenant, DomainRecords asked, DomainCheck check) {
        transactions.runAcrossTenants(() -> domains.named(tenant, asked.domain())
                .filter(domain -> domain.token().filter(asked.token()::equals).isPresent())
                .ifPresent(domain -> note(actor, domain, check, clock.instant())));
    }

    private void note(Actor actor, MailDomain domain, DomainCheck check, Instant now) {
        List<SeenCheck> newest = checks.of(domain.tenant(), domain.id(), 1);
        Optional<SeenCheck> same =
                newest.stream().filter(seen -> seen.outcome().equals(check)).findFirst();
        same.ifPresentOrElse(seen -> seen.again(now), () -> begin(domain, check, now));
        Optional<Grade> gradeBefore = domain.grade();
        boolean pausedBefore = domain.isPaused();
        domain.note(check, now);
        if (check.isProven() && !domain.isVerified()) {
            prove(actor, domain, now);
        }
        domain.checkNextAt(now.plus(pause(domain, check.isUncertain(), now)));
        List<Change> changes =
                Change.all(changed(gradeBefore, domain.grade()), Change.of("paused", pausedBefore, domain.isPaused()));
        if (!changes.isEmpty()) {
            audit.record(
                    domain.tenant(),
                    actor,
                    Deed.of("mail-domain.changed", domain.name().value()).changing(changes));
        }
    }

    private static Optional<Change> changed(Optional<Grade> before, Optional<Grade> after) {
        return before.equals(after)
                ? Optional.empty()
                : Optional.of(new Change("grade", before.map(Enum::name), after.map(Enum::name)));
    }

    private void begin(MailDomain domain, DomainCheck check, Instant now) {
        checks.add(new SeenCheck(domain.tenant(), domain.id(), check, now));
        checks.keep(domain.tenant(), domain.id(), MOST_KEPT);
    }

    /** Whoever has it by now has proven it before. */
    private void prove(Actor actor, MailDomain domain, Instant now) {
        if (domains.verified(domain.name()).isEmpty()) {
            domain.prove(now);
            audit.record(
                    domain.tenant(),
                    actor,
                    Deed.of("mail-domain.verified", domain.name().value()));
        }
    }

    /** Spread, so that what was claimed together isn't asked for together ever after. */
    private static Duration pause(MailDomain domain, boolean uncertain, Instant now) {
        boolean fresh = !domain.isVerified() && domain.createdAt().plus(NEW).isAfter(now);
        boolean unsettled = fresh || domain.isPaused() || uncertain;
        Duration pause = unsettled ? SOON : HOUR;
        long spread = (long) (pause.toMillis() * JITTER);
        return pause.minusMillis(
                Math.floorMod(domain.id().value().getLeastSignificantBits() ^ now.toEpochMilli(), spread));
    }
}
