package io.mayfly.account.organisation;

import io.mayfly.foundation.audit.AuditLog;
import io.mayfly.foundation.audit.Deed;
import io.mayfly.foundation.identity.Actor;
import io.mayfly.foundation.vault.Vault;
import io.mayfly.kernel.AlreadyExists;
import io.mayfly.kernel.transaction.Transactions;
import java.time.Clock;

/** Creates an organisation with its key, at the operator's word. */
public final class CreateTenant {
    private final Transactions transactions;
    private final Tenants tenants;
    private final Vault vault;
    private final AuditLog audit;
    private final Clock clock;

    public CreateTenant(Transactions transactions, Tenants tenants, Vault vault, AuditLog audit, Clock clock) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws AlreadyExists when the slug is taken */
    public Tenant create(Actor operator, String slug, String name, Plan plan) {
        return transactions.callAcrossTenants(() -> {
            if (tenants.withSlug(slug).isPresent()) {
                throw new AlreadyExists("The tenant " + slug);
            }
            Tenant tenant = new Tenant(slug, name, plan, clock.instant());
            tenants.add(tenant);
            vault.openForTenant(tenant.id());
            audit.record(tenant.id(), operator, Deed.of("tenant.created", slug));
            return tenant;
        });
    }
}
