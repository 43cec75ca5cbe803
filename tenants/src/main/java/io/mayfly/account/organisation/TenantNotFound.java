package io.mayfly.account.organisation;

import io.mayfly.kernel.Refusal;

/** No tenant has this slug. */
public final class TenantNotFound extends Refusal {
    public TenantNotFound(String slug) {
        super(Kind.NOT_FOUND, "tenant-not-found", "There is no tenant " + slug, slug);
    }
}
