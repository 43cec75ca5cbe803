package io.mayfly.organisation;

import io.mayfly.shared.Refusal;

/** No tenant has this slug. */
public final class TenantNotFound extends Refusal {
    public TenantNotFound(String slug) {
        super(Kind.NOT_FOUND, "tenant-not-found", "There is no tenant " + slug);
    }
}
