package io.mayfly.mail.maildomain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.foundation.address.DomainName;
import io.mayfly.kernel.AlreadyExists;
import io.mayfly.kernel.TenantId;
import io.mayfly.kernel.transaction.Transactions;
import io.mayfly.testing.TestClock;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What all mail domains do, wherever they are kept. */
abstract class MailDomainsContract {
    private final TestClock clock = new TestClock();
    private final String unique = UUID.randomUUID() + ".example";
    private final DomainName name = DomainName.of("in." + unique);
    private final Transactions transactions;
    private final MailDomains domains;
    private final TenantId acme;
    private final TenantId globex;

    /**
     * @param acme a tenant without domains
     * @param globex another
     */
    MailDomainsContract(Transactions transactions, MailDomains domains, TenantId acme, TenantId globex) {
        this.transactions = transactions;
        this.domains = domains;
        this.acme = acme;
        this.globex = globex;
    }

    @Test
    void findsDomainByItsNameWithinItsTenant() {
        MailDomain claimed = claim(acme, name);

        assertThat(named(acme)).contains(claimed);
        assertThat(named(globex)).isEmpty();
        assertThat(transactions.call(globex, () -> domains.named(acme, name))).isEmpty();
    }

    @Test
    void keepsEverythingThatADomainTells() {
        claim(acme, name);

        MailDomain found = named(acme).orElseThrow();
        assertThat(found.tenant()).isEqualTo(acme);
        assertThat(found.name()).isEqualTo(name);
        assertThat(found.state()).isEqualTo(MailDomain.State.CLAIMED);
        assertThat(found.createdAt()).isEqualTo(clock.instant());
    }

    @Test
    void severalTenantsClaimOneName() {
        MailDomain atAcme = claim(acme, name);
        MailDomain atGlobex = claim(globex, name);

        assertThat(named(acme)).contains(atAcme);
        assertThat(named(globex)).contains(atGlobex);
        assertThat(verified()).isEmpty();
    }

    @Test
    void findsTheOneVerifiedClaimAcrossTenantsOnly() {
        claim(globex, name);
        MailDomain atAcme = claim(acme, name);

        verify(acme);

        assertThat(verified()).contains(atAcme);
        assertThat(transactions.call(globex, () -> domains.verified(name))).isEmpty();
    }

    @Test
    void refusesSecondVerifiedClaimToOneName() {
        claim(acme, name);
        claim(globex, name);
        verify(acme);

        assertThatThrownBy(() -> verify(globex)).isInstanceOf(PersistenceException.class);
        assertThat(named(globex)).map(MailDomain::isVerified).contains(false);
    }

    @Test
    void refusesSecondClaimOfOneTenantToOneName() {
        claim(acme, name);

        assertThatThrownBy(() -> claim(acme, name)).isInstanceOf(AlreadyExists.class);
    }

    @Test
    void listsTenantsDomainsByName() {
        MailDomain second = claim(acme, DomainName.of("b." + unique));
        MailDomain first = claim(acme, DomainName.of("a." + unique));
        claim(globex, name);

        assertThat(transactions.call(acme, () -> domains.of(acme))).containsExactly(first, second);
    }

    @Test
    void findsTheDomainThatWasVerifiedBeforeAllOthers() {
        claim(acme, DomainName.of("a." + unique));
        MailDomain early = claim(globex, name);
        transactions.run(globex, () -> domains.named(globex, name).orElseThrow().verify(Instant.EPOCH));

        assertThat(transactions.callAcrossTenants(domains::firstVerified)).contains(early);
        assertThat(transactions.call(acme, domains::firstVerified)).isEmpty();
    }

    @Test
    void passesOverThoseThatProvedThemselvesWhereTheOperatorsWordCounts() {
        claim(globex, name);
        transactions.run(globex, () -> domains.named(globex, name).orElseThrow().prove(Instant.EPOCH));

        assertThat(transactions.callAcrossTenants(domains::firstVerified).map(MailDomain::name))
                .isNotEqualTo(Optional.of(name));
    }

    @Test
    void passesOverDomainThatWasGivenBackUntilItIsClaimedAnew() {
        MailDomain given = claim(acme, name);
        verify(acme);
        transactions.run(acme, () -> domains.named(acme, name).orElseThrow().giveBack());

        assertThat(named(acme)).isEmpty();
        assertThat(verified()).isEmpty();
        assertThat(transactions.call(acme, () -> domains.of(acme))).isEmpty();
        assertThat(everNamed(acme)).contains(given);
        assertThat(everNamed(globex)).isEmpty();

        transactions.run(acme, () -> domains.everNamed(acme, name).orElseThrow().claimedAnew(clock.instant()));

        assertThat(named(acme)).contains(given);
        assertThat(named(acme)).map(MailDomain::isVerified).contains(false);
    }

    @Test
    void removesMereClaim() {
        claim(acme, name);

        transactions.run(acme, () -> domains.remove(domains.named(acme, name).orElseThrow()));

        assertThat(everNamed(acme)).isEmpty();
    }

    private Optional<MailDomain> everNamed(TenantId tenant) {
        return transactions.call(tenant, () -> domains.everNamed(tenant, name));
    }

    private MailDomain claim(TenantId tenant, DomainName of) {
        MailDomain domain = new MailDomain(tenant, of, clock.instant());
        transactions.run(tenant, () -> domains.add(domain));
        return domain;
    }

    private void verify(TenantId tenant) {
        transactions.run(tenant, () -> domains.named(tenant, name).orElseThrow().verify(clock.instant()));
    }

    private Optional<MailDomain> named(TenantId tenant) {
        return transactions.call(tenant, () -> domains.named(tenant, name));
    }

    private Optional<MailDomain> verified() {
        return transactions.callAcrossTenants(() -> domains.verified(name));
    }
}
