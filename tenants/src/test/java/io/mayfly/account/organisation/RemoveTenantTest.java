package io.mayfly.account.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.account.apikey.CreateApiKey;
import io.mayfly.account.apikey.KeyTerms;
import io.mayfly.account.apikey.MadeApiKey;
import io.mayfly.account.apikey.NewApiKeys;
import io.mayfly.account.member.MembersOfTenants;
import io.mayfly.account.member.Removal;
import io.mayfly.account.signin.FindMemberships;
import io.mayfly.account.signin.SignInWithApiKey;
import io.mayfly.foundation.audit.Deed;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Role;
import io.mayfly.kernel.TenantId;
import io.mayfly.mail.maildomain.DomainsOfTenants;
import io.mayfly.mail.maildomain.MailDomain;
import io.mayfly.mail.receiving.RecipientDecision;
import io.mayfly.mail.tempaddress.AddressReference;
import io.mayfly.mail.tempaddress.AddressesOfDomains;
import io.mayfly.mail.tempaddress.AddressesOfTenants;
import io.mayfly.testing.InMemoryHouse;
import io.mayfly.testing.InMemoryMail;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RemoveTenantTest {
    private static final String BETA = "beta@in.acme.example";
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final InMemoryMail mail = new InMemoryMail();
    private final InMemoryHouse house = mail.house();
    private final TenantId acme = mail.acme().id();
    private final CreateApiKey createApiKey =
            new CreateApiKey(house.transactions(), new NewApiKeys(house.apiKeys(), house.audit(), house.clock()));
    private final RemoveTenant removeTenant = new RemoveTenant(
            house.transactions(),
            house.tenants(),
            List.of(
                    new MembersOfTenants(
                            house.members(),
                            new Removal(house.members(), house.credentials(), house.audit(), house.clock())),
                    new DomainsOfTenants(
                            house.domains(),
                            house.domainEnding(new AddressesOfDomains(house.addresses(), mail.ending()))),
                    new AddressesOfTenants(house.addresses())),
            house.vault(),
            house.audit(),
            house.clock());

    @Test
    void isRefusedWhileAddressesHaveNotEndedAndChangesNothing() {
        mail.address("beta");
        mail.address("gamma", MINUTE);
        mail.receive("Kept", BETA);
        mail.forward(MINUTE);
        MadeApiKey key = key(mail.anna());
        List<Deed> deeds = mail.deeds();

        assertThatThrownBy(() -> remove("acme"))
                .isInstanceOf(TenantInUse.class)
                .hasMessage("acme has addresses that have not ended: 2. Messages that they hold: 1");

        assertThat(all()).extracting(Tenant::slug).containsExactly("acme");
        assertThat(signsIn(key)).isTrue();
        assertThat(memberships("sub-anna")).isEqualTo(1);
        assertThat(domains(acme)).singleElement().matches(MailDomain::isVerified);
        assertThat(mail.deeds()).isEqualTo(deeds);
        assertThat(mail.receive("Received still", BETA)).hasSize(1);
    }

    @Test
    void endsMembersKeysAndDomainsAndWritesEachDown() {
        MadeApiKey key = key(mail.anna());
        house.claimedDomain(mail.acme(), "later.acme.example");
        mail.address("beta");
        mail.deleteTempAddress().delete(mail.anna(), new AddressReference(BETA));

        remove("acme");

        assertThat(signsIn(key)).isFalse();
        assertThat(memberships("sub-anna")).isZero();
        assertThat(domains(acme)).isEmpty();
        assertThat(mail.decideRecipient().decide(BETA)).isInstanceOf(RecipientDecision.Unknown.class);
        assertThat(mail.decideRecipient().decide("postmaster@in.acme.example"))
                .isInstanceOf(RecipientDecision.Unknown.class);
        assertThat(hasKey(acme)).isFalse();
        assertThat(mail.deeds())
                .startsWith(
                        Deed.of("tenant.removed", "acme"),
                        new Deed("mail-domain.removed", "later.acme.example", "Living addresses ended: 0"),
                        new Deed("mail-domain.removed", "in.acme.example", "Living addresses ended: 0"),
                        new Deed("member.removed", "anna", "API keys ended: 1"));
    }

    @Test
    void leavesItsSlugAndItsDomainsToOthers() {
        remove("acme");

        assertThat(all()).isEmpty();
        Tenant next = new CreateTenant(
                        house.transactions(), house.tenants(), house.vault(), house.audit(), house.clock())
                .create(InMemoryHouse.OPERATOR, "acme", "Another", Plan.STANDARD);
        assertThat(next.id()).isNotEqualTo(acme);
        assertThat(house.domain(next, "in.acme.example").isVerified()).isTrue();
        assertThat(house.deeds(next.id())).containsExactly(Deed.of("tenant.created", "acme"));
    }

    @Test
    void leavesOtherTenantsAlone() {
        Tenant globex = house.tenant("globex", Plan.STANDARD);
        house.domain(globex, "in.globex.example");
        MadeApiKey key = key(house.member(globex, "anna", Role.OWNER));
        List<Deed> deeds = house.deeds(globex.id());

        remove("acme");

        assertThat(all()).containsExactly(globex);
        assertThat(globex.state()).isEqualTo(Tenant.State.ACTIVE);
        assertThat(signsIn(key)).isTrue();
        assertThat(memberships("sub-anna")).isEqualTo(1);
        assertThat(domains(globex.id())).singleElement().matches(MailDomain::isVerified);
        assertThat(hasKey(globex.id())).isTrue();
        assertThat(house.deeds(globex.id())).isEqualTo(deeds);
    }

    @Test
    void isDoneOnceOnly() {
        remove("acme");

        assertThatThrownBy(() -> remove("acme")).isInstanceOf(TenantNotFound.class);
        assertThatThrownBy(() -> remove(Tenant.REMOVED + acme)).isInstanceOf(TenantNotFound.class);
        assertThatThrownBy(() -> remove("never-was")).isInstanceOf(TenantNotFound.class);
    }

    private void remove(String slug) {
        removeTenant.remove(InMemoryHouse.OPERATOR, slug);
    }

    private MadeApiKey key(Caller owner) {
        return createApiKey.create(owner, new KeyTerms("ci", Duration.ofDays(1)));
    }

    private boolean signsIn(MadeApiKey key) {
        return new SignInWithApiKey(house.keyHolders(), house.clock())
                .signIn(key.secret(), Optional.empty(), InMemoryHouse.SOURCE_IP)
                .isPresent();
    }

    private int memberships(String subject) {
        return new FindMemberships(house.transactions(), house.tenants(), house.members())
                .of(subject, List.of("acme", "globex"))
                .size();
    }

    private boolean hasKey(TenantId tenant) {
        return house.transactions()
                .callAcrossTenants(() -> house.wrappedKeys().tenantKey(tenant))
                .isPresent();
    }

    private List<MailDomain> domains(TenantId tenant) {
        return house.transactions().call(tenant, () -> house.domains().of(tenant));
    }

    private List<Tenant> all() {
        return house.transactions().callAcrossTenants(house.tenants()::all);
    }
}
