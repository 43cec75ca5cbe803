package io.mayfly.mail.maildomain;

import io.mayfly.foundation.address.DomainName;
import io.mayfly.kernel.AlreadyExists;
import io.mayfly.kernel.DomainId;
import io.mayfly.kernel.TenantId;
import io.mayfly.testing.InMemoryDatabase;
import io.mayfly.testing.InMemoryTable;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Mail domains in memory. */
public final class InMemoryMailDomains implements MailDomains {
    private final InMemoryTable<MailDomain> table;

    public InMemoryMailDomains(InMemoryDatabase database) {
        table = database.table(MailDomain::tenant)
                .unique(domain -> List.of(domain.tenant(), domain.name()))
                .unique(domain -> domain.isVerified() ? domain.name() : null);
    }

    @Override
    public void add(MailDomain domain) {
        if (everNamed(domain.tenant(), domain.name()).isPresent()) {
            throw new AlreadyExists("The domain " + domain.name());
        }
        table.add(domain);
    }

    @Override
    public void remove(MailDomain domain) {
        table.remove(domain);
    }

    @Override
    public Optional<MailDomain> named(TenantId tenant, DomainName name) {
        return of(tenant).stream().filter(domain -> domain.name().equals(name)).findFirst();
    }

    @Override
    public Optional<MailDomain> everNamed(TenantId tenant, DomainName name) {
        return table.rows()
                .filter(domain ->
                        domain.tenant().equals(tenant) && domain.name().equals(name))
                .findFirst();
    }

    @Override
    public Optional<MailDomain> verified(DomainName name) {
        return table.rows()
                .filter(domain -> domain.isVerified() && domain.name().equals(name))
                .findFirst();
    }

    @Override
    public Optional<MailDomain> firstVerified() {
        return table.rows()
                .filter(domain -> domain.proof().equals(Optional.of(MailDomain.Proof.OPERATOR)))
                .min(Comparator.comparing(
                                (MailDomain domain) -> domain.verifiedAt().orElseThrow())
                        .thenComparing(domain -> domain.id().value()));
    }

    @Override
    public List<MailDomain> of(TenantId tenant) {
        return table.rows()
                .filter(domain -> domain.tenant().equals(tenant) && !domain.isGivenBack())
                .sorted(Comparator.comparing(domain -> domain.name().value()))
                .toList();
    }

    @Override
    public Optional<MailDomain> find(TenantId tenant, DomainId id) {
        return of(tenant).stream().filter(domain -> domain.id().equals(id)).findFirst();
    }

    @Override
    public List<MailDomain> due(Instant now, int limit) {
        return table.rows()
                .filter(domain -> !domain.nextCheckAt().isAfter(now) && !domain.isGivenBack())
                .sorted(Comparator.comparing(MailDomain::nextCheckAt))
                .limit(limit)
                .toList();
    }

    /** The domain of the identity, as a join finds it. */
    public Optional<MailDomain> find(DomainId id) {
        return table.rows().filter(domain -> domain.id().equals(id)).findFirst();
    }
}
