package io.mayfly.mail.maildomain;

import io.mayfly.kernel.TenantId;
import io.mayfly.kernel.transaction.Transactions;
import io.mayfly.mail.maildomain.dkim.DkimKey;
import io.mayfly.mail.maildomain.dkim.DkimKeyring;
import io.mayfly.mail.maildomain.dns.DomainRecords;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives each domain what is to be published for it. */
public final class DomainSetups {
    private static final Logger LOG = LoggerFactory.getLogger(DomainSetups.class);

    private final Transactions transactions;
    private final MailDomains domains;
    private final DkimKeyring keyring;
    private final SeenChecks checks;
    private final String mailHost;
    private final Clock clock;

    /** @param mailHost the name of our mail servers */
    public DomainSetups(
            Transactions transactions, MailDomains domains, DomainParts parts, String mailHost, Clock clock) {
        this.transactions = transactions;
        this.domains = domains;
        this.keyring = parts.keyring();
        this.checks = parts.checks();
        this.mailHost = mailHost;
        this.clock = clock;
    }

    /** The setup of a tenant's domain, which is given what it lacks: those that earlier builds claimed have no keys. */
    DomainSetup of(TenantId tenant, DomainReference wanted) {
        boolean ready = transactions.call(tenant, () -> isReady(wanted.find(domains, tenant)));
        if (!ready) {
            try {
                prepare(tenant, wanted);
            } catch (PersistenceException lost) {
                LOG.debug("Another gave {} what it lacked: {}", wanted, lost.toString());
            }
        }
        return transactions.call(tenant, () -> read(wanted.find(domains, tenant)));
    }

    private void prepare(TenantId tenant, DomainReference wanted) {
        DkimKeyring.Fresh fresh = new DkimKeyring.Fresh();
        transactions.run(tenant, () -> {
            MailDomain domain = wanted.find(domains, tenant);
            domain.requireToken();
            if (keyring.of(tenant, domain.id()).isEmpty()) {
                keyring.begin(tenant, domain.id(), fresh, clock.instant());
            }
        });
    }

    private boolean isReady(MailDomain domain) {
        return domain.token().isPresent()
                && !keyring.of(domain.tenant(), domain.id()).isEmpty();
    }

    /** The setup of a domain that lacks nothing. Joins the running transaction. */
    private DomainSetup read(MailDomain domain) {
        return new DomainSetup(
                domain,
                records(domain).all(),
                checks.of(domain.tenant(), domain.id(), 1).stream().findFirst());
    }

    /** What is to be published for a domain that lacks nothing. Joins the running transaction. */
    DomainRecords records(MailDomain domain) {
        List<DomainRecords.DkimRecord> keys = keyring.of(domain.tenant(), domain.id()).stream()
                .map(DkimKey::record)
                .toList();
        return new DomainRecords(domain.name(), domain.token().orElse(""), mailHost, keys);
    }
}
