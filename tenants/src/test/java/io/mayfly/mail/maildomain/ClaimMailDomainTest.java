package io.mayfly.mail.maildomain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.account.organisation.Plan;
import io.mayfly.account.organisation.Tenant;
import io.mayfly.account.organisation.TenantNotFound;
import io.mayfly.foundation.address.DomainName;
import io.mayfly.foundation.audit.Deed;
import io.mayfly.foundation.identity.Role;
import io.mayfly.kernel.AlreadyExists;
import io.mayfly.testing.InMemoryHouse;
import org.junit.jupiter.api.Test;

class ClaimMailDomainTest {
    private static final DomainName NAME = DomainName.of("in.acme.example");
    private final InMemoryHouse house = new InMemoryHouse();
    private final ClaimMailDomain claimMailDomain =
            new ClaimMailDomain(house.transactions(), house.tenants(), house.domains(), house.audit(), house.clock());
    private final VerifyMailDomain verifyMailDomain =
            new VerifyMailDomain(house.transactions(), house.tenants(), house.domains(), house.audit(), house.clock());
    private final ListMailDomains listMailDomains = new ListMailDomains(house.transactions(), house.domains());
    private final Tenant acme = house.tenant("acme", Plan.STANDARD);
    private final Tenant globex = house.tenant("globex", Plan.STANDARD);

    @Test
    void claimIsNotVerifiedYetAndWrittenDown() {
        MailDomain claimed = claim(acme);

        assertThat(claimed.isVerified()).isFalse();
        assertThat(claimed.tenant()).isEqualTo(acme.id());
        assertThat(house.deeds(acme.id())).containsExactly(Deed.of("mail-domain.claimed", "in.acme.example"));
    }

    @Test
    void claimBlocksNobodyElse() {
        claim(acme);

        assertThat(claim(globex).tenant()).isEqualTo(globex.id());
        assertThatThrownBy(() -> claim(acme)).isInstanceOf(AlreadyExists.class);
    }

    @Test
    void verifiedDomainIsOneTenantsAlone() {
        claim(acme);
        claim(globex);

        assertThat(verify(acme).isVerified()).isTrue();
        assertThatThrownBy(() -> verify(globex)).isInstanceOf(DomainTaken.class);
        assertThat(house.deeds(acme.id())).startsWith(Deed.of("mail-domain.verified", "in.acme.example"));
        assertThat(house.deeds(globex.id())).doesNotContain(Deed.of("mail-domain.verified", "in.acme.example"));
    }

    @Test
    void isVerifiedAtOnceWhenTheOperatorVouchesForItOrNotClaimedAtAll() {
        assertThat(vouch(acme).isVerified()).isTrue();
        assertThatThrownBy(() -> vouch(globex)).isInstanceOf(DomainTaken.class);

        assertThat(house.deeds(acme.id()))
                .containsExactly(
                        Deed.of("mail-domain.verified", "in.acme.example"),
                        Deed.of("mail-domain.claimed", "in.acme.example"));
        assertThat(house.deeds(globex.id())).isEmpty();
        assertThat(claim(globex).isVerified()).isFalse();
    }

    @Test
    void verifyingAgainChangesNothing() {
        claim(acme);
        verify(acme);

        assertThat(verify(acme).isVerified()).isTrue();
    }

    @Test
    void needsTenantAndClaim() {
        assertThatThrownBy(() -> verify(acme)).isInstanceOf(DomainNotFound.class);
        assertThatThrownBy(() -> claimMailDomain.claim(InMemoryHouse.OPERATOR, "initech", NAME, false))
                .isInstanceOf(TenantNotFound.class);
        assertThatThrownBy(() -> verifyMailDomain.verify(InMemoryHouse.OPERATOR, "initech", NAME))
                .isInstanceOf(TenantNotFound.class);
    }

    @Test
    void showsTenantItsOwnDomainsByName() {
        claim(globex);
        MailDomain second = house.domain(acme, "b.acme.example");
        MailDomain first = house.claimedDomain(acme, "a.acme.example");

        assertThat(listMailDomains.all(house.member(acme, "anna", Role.AUDITOR)))
                .containsExactly(first, second);
    }

    private MailDomain claim(Tenant tenant) {
        return claimMailDomain.claim(InMemoryHouse.OPERATOR, tenant.slug(), NAME, false);
    }

    private MailDomain vouch(Tenant tenant) {
        return claimMailDomain.claim(InMemoryHouse.OPERATOR, tenant.slug(), NAME, true);
    }

    private MailDomain verify(Tenant tenant) {
        return verifyMailDomain.verify(InMemoryHouse.OPERATOR, tenant.slug(), NAME);
    }
}
