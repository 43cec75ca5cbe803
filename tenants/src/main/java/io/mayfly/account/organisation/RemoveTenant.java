package io.mayfly.account.organisation;

import io.mayfly.account.organisation.PartOfTenant.Unended;
import io.mayfly.foundation.audit.AuditLog;
import io.mayfly.foundation.audit.Deed;
import io.mayfly.foundation.identity.Actor;
import io.mayfly.foundation.vault.Vault;
import io.mayfly.kernel.transaction.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Takes away an organisation that has no address and no mail any more, at the operator's word; its slug is free then. */
public final class RemoveTenant {
    private final Transactions transactions;
    private final Tenants tenants;
    private final List<PartOfTenant> parts;
    private final Vault vault;
    private final AuditLog audit;
    private final Clock clock;

    public RemoveTenant(
            Transactions transactions,
            Tenants tenants,
            List<PartOfTenant> parts,
            Vault vault,
            AuditLog audit,
            Clock clock) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.parts = List.copyOf(parts);
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Removes it with its members, keys and domains.
     *
     * @throws TenantInUse when addresses have not ended
     */
    public void remove(Actor operator, String slug) {
        transactions.runAcrossTenants(() -> {
            Tenant tenant = tenants.held(slug).orElseThrow(() -> new TenantNotFound(slug));
            parts.forEach(part -> part.hold(tenant.id()));
            requireUnused(tenant);
            Instant now = clock.instant();
            parts.forEach(part -> part.end(tenant.id(), operator, now));
            vault.closeForTenant(tenant.id());
            tenant.remove();
            audit.record(tenant.id(), operator, Deed.of("tenant.removed", slug));
        });
    }

    private void requireUnused(Tenant tenant) {
        Unended unended = parts.stream().map(part -> part.unended(tenant.id())).reduce(Unended.NOTHING, Unended::and);
        if (!unended.isNothing()) {
            throw new TenantInUse(tenant.slug(), unended.addresses(), unended.messages());
        }
    }
}
