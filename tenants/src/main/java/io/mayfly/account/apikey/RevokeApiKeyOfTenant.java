package io.mayfly.account.apikey;

import io.mayfly.account.organisation.Tenant;
import io.mayfly.account.organisation.TenantNotFound;
import io.mayfly.account.organisation.Tenants;
import io.mayfly.foundation.identity.Actor;
import io.mayfly.kernel.ApiKeyId;
import io.mayfly.kernel.transaction.Transactions;

/** Revokes an API key of an organisation at once, at the operator's word. */
public final class RevokeApiKeyOfTenant {
    private final Transactions transactions;
    private final Tenants tenants;
    private final ApiKeys keys;
    private final Revocation revocation;

    public RevokeApiKeyOfTenant(Transactions transactions, Tenants tenants, ApiKeys keys, Revocation revocation) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.keys = keys;
        this.revocation = revocation;
    }

    /** @throws ApiKeyNotFound when the organisation has no such key */
    public void revoke(Actor operator, String slug, ApiKeyId id) {
        transactions.runAcrossTenants(() -> {
            Tenant tenant = tenants.withSlug(slug).orElseThrow(() -> new TenantNotFound(slug));
            revocation.ofAnother(keys.find(tenant.id(), id).orElseThrow(ApiKeyNotFound::new), operator);
        });
    }
}
