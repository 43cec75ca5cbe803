package io.mayfly.account.organisation;

import io.mayfly.foundation.audit.AuditLog;
import io.mayfly.foundation.audit.Change;
import io.mayfly.foundation.audit.Deed;
import io.mayfly.foundation.identity.Actor;
import io.mayfly.kernel.transaction.Transactions;
import java.util.List;

/** Lets a suspended organisation receive mail again, at the operator's word. */
public final class ResumeTenant {
    private final Transactions transactions;
    private final Tenants tenants;
    private final AuditLog audit;

    public ResumeTenant(Transactions transactions, Tenants tenants, AuditLog audit) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.audit = audit;
    }

    /** @throws TenantNotFound when no tenant has the slug */
    public Tenant resume(Actor operator, String slug) {
        return transactions.callAcrossTenants(() -> {
            Tenant tenant = tenants.withSlug(slug).orElseThrow(() -> new TenantNotFound(slug));
            Tenant.State before = tenant.state();
            tenant.resume();
            List<Change> changes = Change.all(Change.of("state", before, tenant.state()));
            audit.record(tenant.id(), operator, Deed.of("tenant.resumed", slug).changing(changes));
            return tenant;
        });
    }
}
