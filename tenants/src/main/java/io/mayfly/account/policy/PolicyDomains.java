package io.mayfly.account.policy;

import io.mayfly.kernel.TenantId;
import java.util.List;

/** The port to the mail domains that a tenant can set policies for; joins the running transaction. */
public interface PolicyDomains {
    /**
     * The tenant's domain that a name or an id names.
     *
     * @throws io.mayfly.kernel.Refusal when it has none
     */
    PolicyDomain require(TenantId tenant, String reference);

    /** All of them, by name. */
    List<PolicyDomain> of(TenantId tenant);
}
