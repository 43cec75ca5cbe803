package io.mayfly.mail.tempaddress;

import io.mayfly.account.policy.ResolvePolicy;
import io.mayfly.foundation.address.DomainName;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.kernel.Purpose;
import io.mayfly.kernel.transaction.Transactions;
import io.mayfly.mail.maildomain.MailDomain;
import io.mayfly.mail.maildomain.MailDomains;
import java.time.Duration;
import java.util.Optional;

/** Tells those who may create addresses for how long one is leased unless they say otherwise. */
public final class ShowUsualLease {
    private final Transactions transactions;
    private final MailDomains domains;
    private final ResolvePolicy policy;

    public ShowUsualLease(Transactions transactions, MailDomains domains, ResolvePolicy policy) {
        this.transactions = transactions;
        this.domains = domains;
        this.policy = policy;
    }

    /** Nothing when the tenant has no such domain, on which no address is created either. */
    public Optional<Duration> of(Caller caller, DomainName domain, Purpose purpose) {
        caller.require(Permission.CREATE_ADDRESSES);
        return transactions.call(
                caller.tenant(),
                () -> domains.named(caller.tenant(), domain)
                        .map(MailDomain::id)
                        .map(id -> policy.of(caller.tenant(), id, purpose).lease()));
    }
}
