package io.mayfly.account.organisation.persistence;

import io.mayfly.account.organisation.CreateTenant;
import io.mayfly.account.organisation.ListTenants;
import io.mayfly.account.organisation.PartOfTenant;
import io.mayfly.account.organisation.RemoveTenant;
import io.mayfly.account.organisation.ResumeTenant;
import io.mayfly.account.organisation.SuspendTenant;
import io.mayfly.account.organisation.Tenant;
import io.mayfly.account.organisation.Tenants;
import io.mayfly.foundation.Foundation;
import java.util.List;

/** Organisations over the database. */
public final class OrganisationWiring {
    /** The classes that Hibernate maps for this feature. */
    public static final List<Class<?>> ENTITIES = List.of(Tenant.class);

    private final Foundation foundation;
    private final HibernateTenants tenants;

    public OrganisationWiring(Foundation foundation) {
        this.foundation = foundation;
        this.tenants = new HibernateTenants(foundation.entities());
    }

    public Tenants tenants() {
        return tenants;
    }

    public CreateTenant createTenant() {
        return new CreateTenant(
                foundation.transactions(), tenants, foundation.vault(), foundation.auditLog(), foundation.clock());
    }

    public ListTenants listTenants() {
        return new ListTenants(foundation.transactions(), tenants);
    }

    public SuspendTenant suspendTenant() {
        return new SuspendTenant(foundation.transactions(), tenants, foundation.auditLog());
    }

    /** @param parts what each feature keeps of tenants */
    public RemoveTenant removeTenant(List<PartOfTenant> parts) {
        return new RemoveTenant(
                foundation.transactions(),
                tenants,
                parts,
                foundation.vault(),
                foundation.auditLog(),
                foundation.clock());
    }

    public ResumeTenant resumeTenant() {
        return new ResumeTenant(foundation.transactions(), tenants, foundation.auditLog());
    }
}
