package io.mayfly.account.organisation;

import io.mayfly.kernel.Refusal;

/** Addresses of the tenant have not ended; removing it would destroy them with their mail. */
public final class TenantInUse extends Refusal {
    public TenantInUse(String slug, int addresses, int messages) {
        super(
                Kind.CONFLICT,
                "tenant-in-use",
                slug + " has addresses that have not ended: " + addresses + ". Messages that they hold: " + messages,
                slug,
                addresses,
                messages);
    }
}
