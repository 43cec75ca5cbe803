package io.mayfly.mail.maildomain.dkim;

import io.mayfly.kernel.DomainId;
import io.mayfly.kernel.TenantId;
import io.mayfly.testing.InMemoryDatabase;
import io.mayfly.testing.InMemoryTable;
import java.util.Comparator;
import java.util.List;

/** Keys of signatures in memory. */
public final class InMemoryDkimKeys implements DkimKeys {
    private final InMemoryTable<DkimKey> table;

    public InMemoryDkimKeys(InMemoryDatabase database) {
        table = database.table(DkimKey::tenant).unique(key -> List.of(key.domain(), key.selector()));
    }

    @Override
    public void add(DkimKey key) {
        table.add(key);
    }

    @Override
    public List<DkimKey> of(TenantId tenant, DomainId domain) {
        return table.rows()
                .filter(key -> key.tenant().equals(tenant) && key.domain().equals(domain))
                .sorted(Comparator.comparing(DkimKey::createdAt)
                        .thenComparing(key -> key.algorithm().name(), Comparator.reverseOrder()))
                .toList();
    }

    @Override
    public void removeOf(TenantId tenant, DomainId domain) {
        of(tenant, domain).forEach(table::remove);
    }
}
