package io.mayfly.mail.maildomain;

import io.mayfly.kernel.DomainId;
import io.mayfly.kernel.TenantId;
import io.mayfly.testing.InMemoryDatabase;
import io.mayfly.testing.InMemoryTable;
import java.util.Comparator;
import java.util.List;

/** What looks at DNS found, in memory. */
public final class InMemorySeenChecks implements SeenChecks {
    private final InMemoryTable<SeenCheck> table;

    public InMemorySeenChecks(InMemoryDatabase database) {
        table = database.table(SeenCheck::tenant);
    }

    @Override
    public void add(SeenCheck check) {
        table.add(check);
    }

    @Override
    public List<SeenCheck> of(TenantId tenant, DomainId domain, int limit) {
        return table.rows()
                .filter(check -> check.tenant().equals(tenant) && check.domain().equals(domain))
                .sorted(Comparator.comparing(SeenCheck::firstAt)
                        .thenComparing(check -> check.id().value())
                        .reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public void keep(TenantId tenant, DomainId domain, int newest) {
        of(tenant, domain, Integer.MAX_VALUE).stream().skip(newest).forEach(table::remove);
    }
}
