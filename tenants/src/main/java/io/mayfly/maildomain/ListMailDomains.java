package io.mayfly.maildomain;

import io.mayfly.access.Caller;
import io.mayfly.access.Permission;
import io.mayfly.shared.Transactions;
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
