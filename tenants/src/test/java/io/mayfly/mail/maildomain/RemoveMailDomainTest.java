package io.mayfly.mail.maildomain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.account.organisation.Plan;
import io.mayfly.account.organisation.Tenant;
import io.mayfly.account.organisation.TenantNotFound;
import io.mayfly.foundation.address.DomainName;
import io.mayfly.foundation.audit.Deed;
import io.mayfly.kernel.AlreadyExists;
import io.mayfly.mail.receiving.RecipientDecision;
import io.mayfly.mail.tempaddress.AddressDetails;
import io.mayfly.mail.tempaddress.AddressesOfDomains;
import io.mayfly.mail.tempaddress.TempAddress.State;
import io.mayfly.testing.InMemoryHouse;
import io.mayfly.testing.InMemoryMail;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RemoveMailDomainTest {
    private static final DomainName NAME = DomainName.of("in.acme.example");
    private static final String BETA = "beta@in.acme.example";

    private final InMemoryMail mail = new InMemoryMail();
    private final InMemoryHouse house = mail.house();
    private final ClaimMailDomain claimMailDomain =
            new ClaimMailDomain(house.transactions(), house.tenants(), house.domains(), house.audit(), house.clock());
    private final RemoveMailDomain removeMailDomain = new RemoveMailDomain(
            house.transactions(),
            house.tenants(),
            house.domains(),
            house.domainEnding(new AddressesOfDomains(house.addresses(), mail.ending())),
            house.clock());
    private final ListMailDomainsOfTenant listMailDomains =
            new ListMailDomainsOfTenant(house.transactions(), house.tenants(), house.domains());

    @Test
    void isRefusedWhileAddressesLiveThereAndChangesNothing() {
        mail.address("beta");
        mail.address("gamma");

        assertThatThrownBy(() -> remove(false))
                .isInstanceOf(DomainInUse.class)
                .hasMessageContaining("Addresses live on in.acme.example: 2");

        assertThat(mail.show(BETA).state()).isEqualTo(State.ACTIVE);
        assertThat(listMailDomains.of("acme")).singleElement().matches(MailDomain::isVerified);
    }

    @Test
    void endsTheAddressesOnItWithTheirKeysWhenTheyMayEnd() {
        AddressDetails beta = mail.address("beta", Duration.ofDays(30));
        mail.receive("Kept", BETA);

        remove(true);

        assertThat(mail.decideRecipient().decide(BETA)).isInstanceOf(RecipientDecision.Unknown.class);
        assertThat(mail.show(BETA).state()).isEqualTo(State.EXPIRED);
        assertThat(mail.deeds())
                .startsWith(new Deed("mail-domain.removed", "in.acme.example", "Living addresses ended: 1"));
        mail.sweepExpiredAddresses().sweep();
        assertThat(mail.hasKey(beta.id())).isFalse();
    }

    @Test
    void leavesTheDomainToOthers() {
        Tenant globex = house.tenant("globex", Plan.STANDARD);

        remove(false);

        assertThat(listMailDomains.of("acme")).isEmpty();
        assertThat(claim(globex.slug(), true).isVerified()).isTrue();
        assertThatThrownBy(() -> claim("acme", true)).isInstanceOf(DomainTaken.class);
    }

    /** Mail to the postmaster leases its address anew, which a row of the tenant before would hinder for months. */
    @Test
    void leavesTheNamesOfPostmasterAndAbuseDeskToTheNextHolder() {
        mail.receive("To the first", "postmaster@in.acme.example");
        Tenant globex = house.tenant("globex", Plan.STANDARD);

        remove(true);
        claim(globex.slug(), true);

        assertThat(mail.receive("To the second", "postmaster@in.acme.example")).hasSize(1);
        assertThat(house.deeds(globex.id())).anyMatch(deed -> deed.action().equals("temp-address.created"));
    }

    @Test
    void endsAMereClaimWithoutATrace() {
        claim("acme", "later.acme.example");

        removeMailDomain.remove(InMemoryHouse.OPERATOR, "acme", DomainName.of("later.acme.example"), false);

        assertThat(listMailDomains.of("acme")).hasSize(1);
        assertThat(claim("acme", "later.acme.example").isVerified()).isFalse();
    }

    @Test
    void canBeClaimedAnewByTheSameTenant() {
        remove(false);

        assertThat(claim("acme", false).isVerified()).isFalse();
        assertThatThrownBy(() -> claim("acme", false)).isInstanceOf(AlreadyExists.class);
        assertThatThrownBy(() -> mail.address("beta")).isInstanceOf(DomainNotFound.class);
    }

    @Test
    void needsTenantAndDomain() {
        remove(false);

        assertThatThrownBy(() -> remove(false)).isInstanceOf(DomainNotFound.class);
        assertThatThrownBy(() -> removeMailDomain.remove(InMemoryHouse.OPERATOR, "initech", NAME, false))
                .isInstanceOf(TenantNotFound.class);
        assertThatThrownBy(() -> listMailDomains.of("initech")).isInstanceOf(TenantNotFound.class);
    }

    private void remove(boolean withAddresses) {
        removeMailDomain.remove(InMemoryHouse.OPERATOR, "acme", NAME, withAddresses);
    }

    private MailDomain claim(String slug, boolean vouchedFor) {
        return claimMailDomain.claim(InMemoryHouse.OPERATOR, slug, NAME, vouchedFor);
    }

    private MailDomain claim(String slug, String name) {
        return claimMailDomain.claim(InMemoryHouse.OPERATOR, slug, DomainName.of(name), false);
    }
}
