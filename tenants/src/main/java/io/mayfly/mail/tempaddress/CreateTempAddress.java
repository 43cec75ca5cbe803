package io.mayfly.mail.tempaddress;

import io.mayfly.account.policy.ResolvePolicy;
import io.mayfly.foundation.address.DomainName;
import io.mayfly.foundation.audit.AuditLog;
import io.mayfly.foundation.event.Events;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.foundation.vault.Vault;
import io.mayfly.kernel.Invalid;
import io.mayfly.kernel.TenantId;
import io.mayfly.kernel.Tried;
import io.mayfly.kernel.transaction.Gathering;
import io.mayfly.kernel.transaction.Transactions;
import io.mayfly.mail.maildomain.MailDomains;
import io.mayfly.mail.tempaddress.NewLeases.Wish;
import io.mayfly.mail.tempaddress.limits.MemberLimits;
import io.mayfly.mail.tempaddress.limits.QuotaExceeded;
import io.mayfly.mail.tempaddress.limits.Usage;
import io.mayfly.mail.tempaddress.names.WantedName;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Leases a new address to a member, within the member's limits. What a tenant's callers order at the same time is made in one
 * transaction, unless the caller has begun one already.
 */
public final class CreateTempAddress {
    /** A call's own time for the database, of which it needs some for the transaction itself. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Transactions transactions;
    private final NewLeases leases;
    private final Gathering<TenantId, Wish, Tried<Created>> gathering;

    public CreateTempAddress(
            Transactions transactions,
            TempAddresses addresses,
            MailDomains domains,
            MemberLimits limits,
            ResolvePolicy policy,
            Vault vault,
            Events events,
            AuditLog audit,
            Clock clock) {
        this.transactions = transactions;
        this.leases = new NewLeases(addresses, domains, limits, policy, vault, events, audit, clock);
        this.gathering = new Gathering<>(this::together, PATIENCE);
    }

    /**
     * The order.
     *
     * @param domain one of the tenant's verified domains; its first by name when left out
     * @param name the local-part wanted, or how to make one up
     * @param expiresIn the length of the lease; the purpose's when left out
     * @param maxMessages how many messages it holds at once; the policy's when left out
     */
    public record Order(
            Optional<DomainName> domain,
            WantedName name,
            Particulars particulars,
            Optional<Duration> expiresIn,
            Optional<Integer> maxMessages) {}

    /** The new address and what is left of the member's limits. */
    public record Created(AddressDetails address, Usage usage) {}

    /**
     * Creates the address.
     *
     * @throws QuotaExceeded when the member's limits are used up
     * @throws AddressTaken when the local-part is in use or in quarantine
     * @throws Invalid when a field is not acceptable
     */
    public Created create(Caller caller, Order order) {
        caller.require(Permission.CREATE_ADDRESSES);
        Wish wish = new Wish(caller, order);
        if (transactions.isUnderWay()) {
            return together(List.of(wish)).getFirst().get();
        }
        return gathering.call(caller.tenant(), wish).get();
    }

    /** One alone is refused by an exception, so that nothing is committed for it. */
    private List<Tried<Created>> together(List<Wish> wishes) {
        TenantId tenant = wishes.getFirst().caller().tenant();
        return transactions.call(tenant, () -> {
            List<Tried<Created>> created = leases.lease(tenant, wishes);
            if (created.size() == 1) {
                created.getFirst().get();
            }
            return created;
        });
    }
}
