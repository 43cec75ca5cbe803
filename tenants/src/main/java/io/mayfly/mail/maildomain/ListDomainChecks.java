package io.mayfly.mail.maildomain;

import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.kernel.transaction.Transactions;
import java.util.List;

/** Shows a tenant what was found of a domain over time. */
public final class ListDomainChecks {
    private final Transactions transactions;
    private final MailDomains domains;
    private final SeenChecks checks;

    public ListDomainChecks(Transactions transactions, MailDomains domains, SeenChecks checks) {
        this.transactions = transactions;
        this.domains = domains;
        this.checks = checks;
    }

    /**
     * All that is kept, the newest first; one entry for each time that something else was found than before.
     *
     * @throws DomainNotFound when the tenant has no such domain
     */
    public List<SeenCheck> of(Caller caller, DomainReference domain) {
        caller.require(Permission.READ_DOMAINS);
        return transactions.call(caller.tenant(), () -> {
            MailDomain found = domain.find(domains, caller.tenant());
            return checks.of(caller.tenant(), found.id(), DomainNotes.MOST_KEPT);
        });
    }
}
