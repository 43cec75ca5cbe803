package io.mayfly.account.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.foundation.address.DomainName;
import io.mayfly.foundation.identity.Role;
import io.mayfly.kernel.Refusal;
import io.mayfly.mail.receiving.RecipientDecision;
import io.mayfly.mail.tempaddress.AddressReference;
import io.mayfly.mail.tempaddress.AddressTaken;
import io.mayfly.testing.House;
import io.mayfly.testing.House.Home;
import io.mayfly.testing.Together;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** A tenant's end in the database, also when it meets what would give the tenant something. */
class TenantRemovalIT {
    private static final House HOUSE = House.shared();
    private static final String VERIFIED = "select count(*) from mail_domain where name = ? and state = 'VERIFIED'";
    private static final String UNENDED = "select count(*) from temp_address where tenant_id = ? and ended_at is null";

    private final Home home = HOUSE.home(Plan.RAISED);
    private final String slug = home.tenant().slug();
    private final RemoveTenant removeTenant = HOUSE.organisations()
            .removeTenant(List.of(
                    HOUSE.members().partOfTenants(HOUSE.apiKeys().credentials()),
                    HOUSE.domains()
                            .partOfTenants(HOUSE.addresses()
                                    .domainAddresses(HOUSE.messages().belongings())),
                    HOUSE.addresses().partOfTenants()));

    @Test
    void takesTheTenantAwayAndKeepsTheNamesOfItsAddressesTaken() {
        HOUSE.address(home, "beta");
        assertThatThrownBy(this::remove).isInstanceOf(TenantInUse.class).hasMessageContaining("ended: 1.");
        HOUSE.deleteTempAddress().delete(home.owner(), new AddressReference(home.address("beta")));

        remove();

        assertThat(HOUSE.receiving().decideRecipient().decide(home.address("beta")))
                .isInstanceOf(RecipientDecision.Unknown.class);
        Tenant next = HOUSE.organisations().createTenant().create(House.OPERATOR, slug, "Next", Plan.RAISED);
        HOUSE.domains().claimMailDomain().claim(House.OPERATOR, slug, home.domain(), true);
        Home nextHome = new Home(next, home.domain(), HOUSE.member(next, Role.OWNER));
        assertThatThrownBy(() -> HOUSE.address(nextHome, "beta")).isInstanceOf(AddressTaken.class);
        assertThat(HOUSE.address(nextHome, "gamma").address()).startsWith("gamma@");
    }

    @RepeatedTest(10)
    void claimAtTheSameMomentLeavesNoDomainToATenantThatIsGone() {
        DomainName other = DomainName.of("other." + slug + ".example");
        AtomicInteger claimed = new AtomicInteger();

        Together.run(List.of(
                this::remove,
                () -> tried(
                        claimed, () -> HOUSE.domains().claimMailDomain().claim(House.OPERATOR, slug, other, true))));

        assertThat(claimed).hasValueLessThanOrEqualTo(1);
        assertThat(HOUSE.count(VERIFIED, other.value())).isZero();
    }

    @RepeatedTest(10)
    void addressThatIsMadeAtTheSameMomentKeepsItsTenantOrIsNotMade() {
        AtomicInteger removed = new AtomicInteger();
        AtomicInteger made = new AtomicInteger();

        Together.run(List.of(() -> tried(removed, this::remove), () -> tried(made, () -> HOUSE.address(home, "beta"))));

        assertThat(removed.get() + made.get()).isEqualTo(1);
        assertThat(HOUSE.count(UNENDED, home.tenant().id().toString())).isEqualTo(made.get());
    }

    private void remove() {
        removeTenant.remove(House.OPERATOR, slug);
    }

    private static void tried(AtomicInteger done, Runnable deed) {
        try {
            deed.run();
            done.incrementAndGet();
        } catch (Refusal refused) {
            assertThat(refused.kind()).isIn(Refusal.Kind.NOT_FOUND, Refusal.Kind.CONFLICT);
        }
    }
}
