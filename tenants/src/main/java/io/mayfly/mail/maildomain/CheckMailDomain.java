package io.mayfly.mail.maildomain;

import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.kernel.transaction.Transactions;
import io.mayfly.mail.maildomain.dns.DomainCheck;
import io.mayfly.mail.maildomain.dns.DomainRecords;
import java.time.Clock;
import java.time.Duration;

/** Looks at once what DNS has of a domain. */
public final class CheckMailDomain {
    /** Who asks again sooner is told what was found then. */
    static final Duration PAUSE = Duration.ofSeconds(5);

    private final Transactions transactions;
    private final MailDomains domains;
    private final DomainSetups setups;
    private final DomainLooks looks;
    private final DomainNotes notes;
    private final Clock clock;

    public CheckMailDomain(
            Transactions transactions,
            MailDomains domains,
            DomainSetups setups,
            DomainLooks looks,
            DomainNotes notes,
            Clock clock) {
        this.transactions = transactions;
        this.domains = domains;
        this.setups = setups;
        this.looks = looks;
        this.notes = notes;
        this.clock = clock;
    }

    /**
     * Looks, and gives what is known of the domain then; takes as long as its name servers do, which is some seconds at most. A
     * domain whose proof is found is verified from then on, unless another tenant holds it.
     *
     * @throws DomainNotFound when the tenant has no such domain
     * @throws LooksBusy when too many are looked at just now
     */
    public DomainSetup check(Caller caller, DomainReference domain) {
        caller.require(Permission.MANAGE_DOMAINS);
        DomainSetup known = setups.of(caller.tenant(), domain);
        boolean justLooked = known.domain()
                .checkedAt()
                .filter(at -> at.plus(PAUSE).isAfter(clock.instant()))
                .isPresent();
        if (justLooked) {
            return known;
        }
        DomainRecords records =
                transactions.call(caller.tenant(), () -> setups.records(domain.find(domains, caller.tenant())));
        DomainCheck found = looks.at(caller.tenant(), records);
        notes.note(caller.actor(), caller.tenant(), records, found);
        return setups.of(caller.tenant(), domain);
    }
}
