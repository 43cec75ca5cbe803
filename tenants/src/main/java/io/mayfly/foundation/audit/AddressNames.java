package io.mayfly.foundation.audit;

import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.TenantId;
import java.util.Collection;
import java.util.Map;

/** The port to the names of a tenant's addresses, which only those that live have; joins the running transaction. */
public interface AddressNames {
    Map<AddressId, String> of(TenantId tenant, Collection<AddressId> ids);
}
