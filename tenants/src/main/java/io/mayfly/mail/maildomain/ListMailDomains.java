package io.mayfly.mail.maildomain;

import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.kernel.transaction.Transactions;
import java.util.List;

/** Shows a tenant its mail domains. */
public final class ListMailDomains {
    private final Transactions transactions;
    private final MailDomains domains;

    public ListMailDomains(Transactions transactions, MailDomains domains) {
        this.transactions = transactions;
        this.domains = domains;
    }

    /** All of the caller's domains, by name. */
    public List<MailDomain> all(Caller caller) {
        caller.require(Permission.READ_DOMAINS);
        return transactions.call(caller.tenant(), () -> domains.of(caller.tenant()));
    }
}
