package io.mayfly.mail.maildomain;

import io.mayfly.foundation.audit.AuditLog;
import io.mayfly.foundation.audit.Deed;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.kernel.AlreadyExists;
import io.mayfly.kernel.Invalid;
import io.mayfly.kernel.transaction.Transactions;
import io.mayfly.mail.maildomain.dkim.DkimKeyring;
import java.time.Clock;
import java.time.Instant;

/** Claims a domain for the caller's own tenant. It blocks nobody and receives nothing until it is proven to be the tenant's. */
public final class ClaimOwnMailDomain {
    /** How many domains a tenant has at most. */
    static final int MOST = 50;

    private final Transactions transactions;
    private final MailDomains domains;
    private final DkimKeyring keyring;
    private final PublicSuffixes suffixes;
    private final AuditLog audit;
    private final Clock clock;

    public ClaimOwnMailDomain(
            Transactions transactions,
            MailDomains domains,
            DkimKeyring keyring,
            PublicSuffixes suffixes,
            AuditLog audit,
            Clock clock) {
        this.transactions = transactions;
        this.domains = domains;
        this.keyring = keyring;
        this.suffixes = suffixes;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Claims it; one that the tenant once gave back is claimed anew.
     *
     * @throws Invalid when it is an organisation's main domain and no reason is given, or is a public suffix
     * @throws AlreadyExists when the tenant has claimed it before
     * @throws TooManyDomains when the tenant has as many as it may
     */
    public MailDomain claim(Caller caller, DomainClaim claim) {
        caller.require(Permission.MANAGE_DOMAINS);
        claim.require(suffixes);
        transactions.run(caller.tenant(), () -> requireRoom(caller, claim));
        DkimKeyring.Fresh fresh = new DkimKeyring.Fresh();
        return transactions.call(caller.tenant(), () -> {
            requireRoom(caller, claim);
            Instant now = clock.instant();
            MailDomain domain = domains.everNamed(caller.tenant(), claim.name())
                    .map(known -> known.claimedAnew(now))
                    .orElseGet(() -> domains.begun(new MailDomain(caller.tenant(), claim.name(), now)));
            claim.apexReason().ifPresent(domain::justify);
            keyring.begin(caller.tenant(), domain.id(), fresh, now);
            audit.record(
                    caller.tenant(),
                    caller.actor(),
                    new Deed(
                            "mail-domain.claimed",
                            claim.name().value(),
                            claim.apexReason().orElse("")));
            return domain;
        });
    }

    /** Asked before the keys are made too, which takes longer than all else. */
    private void requireRoom(Caller caller, DomainClaim claim) {
        if (domains.named(caller.tenant(), claim.name()).isPresent()) {
            throw new AlreadyExists("The domain " + claim.name());
        }
        if (domains.of(caller.tenant()).size() >= MOST) {
            throw new TooManyDomains(MOST);
        }
    }
}
