package io.mayfly.mail.maildomain;

import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.kernel.transaction.Transactions;
import java.time.Clock;

/** Gives a domain of the caller's own tenant back; from then on its mail is refused, and others may have it. */
public final class RemoveOwnMailDomain {
    private final Transactions transactions;
    private final MailDomains domains;
    private final DomainEnding ending;
    private final Clock clock;

    public RemoveOwnMailDomain(Transactions transactions, MailDomains domains, DomainEnding ending, Clock clock) {
        this.transactions = transactions;
        this.domains = domains;
        this.ending = ending;
        this.clock = clock;
    }

    /**
     * Removes it. An address that is made on it in this very moment receives nothing, and ends with its lease.
     *
     * @param withAddresses whether those that live on it may end with it
     * @throws DomainInUse when some live on it, and may not
     */
    public void remove(Caller caller, DomainReference domain, boolean withAddresses) {
        caller.require(Permission.MANAGE_DOMAINS);
        transactions.run(
                caller.tenant(),
                () -> ending.end(
                        domain.find(domains, caller.tenant()), caller.actor(), withAddresses, clock.instant()));
    }
}
