package io.mayfly.account.organisation;

import io.mayfly.kernel.TenantId;
import io.mayfly.testing.InMemoryDatabase;
import io.mayfly.testing.InMemoryTable;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tenants in memory. */
public final class InMemoryTenants implements Tenants {
    private final InMemoryTable<Tenant> table;

    public InMemoryTenants(InMemoryDatabase database) {
        table = database.<Tenant>table().unique(Tenant::slug);
    }

    @Override
    public void add(Tenant tenant) {
        table.add(tenant);
    }

    @Override
    public Optional<Tenant> find(TenantId id) {
        return present().filter(tenant -> tenant.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Tenant> withSlug(String slug) {
        return present().filter(tenant -> tenant.slug().equals(slug)).findFirst();
    }

    @Override
    public Optional<Tenant> held(String slug) {
        return withSlug(slug);
    }

    @Override
    public List<Tenant> all() {
        return present().sorted(Comparator.comparing(Tenant::slug)).toList();
    }

    private Stream<Tenant> present() {
        return table.rows().filter(tenant -> !tenant.isRemoved());
    }
}
