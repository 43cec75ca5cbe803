package io.mayfly.account.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.account.organisation.Plan;
import io.mayfly.account.organisation.Tenant;
import io.mayfly.account.organisation.Tenants;
import io.mayfly.foundation.identity.Role;
import io.mayfly.kernel.MemberId;
import io.mayfly.kernel.TenantId;
import io.mayfly.kernel.transaction.Transactions;
import io.mayfly.testing.TestClock;
import jakarta.persistence.PersistenceException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What all members do, wherever they are kept. */
abstract class MembersContract {
    private final TestClock clock = new TestClock();
    private final Transactions transactions;
    private final Tenants tenants;
    private final Members members;
    private final TenantId acme;
    private final TenantId globex;
    private final String subject = UUID.randomUUID().toString();

    MembersContract(Transactions transactions, Tenants tenants, Members members) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.members = members;
        this.acme = tenant();
        this.globex = tenant();
    }

    @Test
    void findsMemberByIdentityAndUsername() {
        Member anna = add(acme, person(subject, "anna"), Role.OWNER);

        assertThat(find(acme, anna.id())).contains(anna);
        assertThat(withUsername(acme, "anna")).contains(anna);
        assertThat(withUsername(acme, "ANNA")).contains(anna);
        assertThat(withUsername(acme, "ann")).isEmpty();
        assertThat(find(acme, MemberId.next())).isEmpty();
    }

    @Test
    void keepsPersonAndRoles() {
        Member anna = add(acme, person(subject, "anna"), Role.DEVELOPER, Role.AUDITOR);

        Member found = find(acme, anna.id()).orElseThrow();
        assertThat(found.person()).isEqualTo(person(subject, "anna"));
        assertThat(found.roles()).containsExactlyInAnyOrder(Role.DEVELOPER, Role.AUDITOR);
        assertThat(found.tenant()).isEqualTo(acme);
    }

    @Test
    void hidesMembersOfOtherTenants() {
        Member anna = add(acme, person(subject, "anna"), Role.OWNER);

        assertThat(find(globex, anna.id())).isEmpty();
        assertThat(withUsername(globex, "anna")).isEmpty();
        assertThat(transactions.call(globex, () -> members.find(acme, anna.id())))
                .isEmpty();
        assertThat(transactions.call(globex, () -> members.of(acme))).isEmpty();
    }

    @Test
    void findsPersonInAllTenantsAcrossThemOnly() {
        Member atAcme = add(acme, person(subject, "anna"), Role.OWNER);
        Member atGlobex = add(globex, person(subject, "anna"), Role.AUDITOR);

        assertThat(transactions.callAcrossTenants(() -> members.withSubject(subject)))
                .containsExactlyInAnyOrder(atAcme, atGlobex);
        assertThat(transactions.call(globex, () -> members.withSubject(subject)))
                .containsExactly(atGlobex);
    }

    @Test
    void listsMembersByUsername() {
        Member carl = add(acme, person("3" + subject, "carl"), Role.OWNER);
        Member anna = add(acme, person("1" + subject, "anna"), Role.OWNER);
        Member bert = add(acme, person("2" + subject, "Bert"), Role.OWNER);

        assertThat(transactions.call(acme, () -> members.of(acme))).containsExactly(anna, bert, carl);
    }

    @Test
    void refusesSecondMemberOfOneSubjectOrUsername() {
        add(acme, person(subject, "anna"), Role.OWNER);

        assertThatThrownBy(() -> add(acme, person(subject, "anna-2"), Role.OWNER))
                .isInstanceOf(PersistenceException.class);
        assertThatThrownBy(() -> add(acme, person("other", "Anna"), Role.OWNER))
                .isInstanceOf(PersistenceException.class);
        assertThat(add(globex, person(subject, "anna"), Role.OWNER)).isNotNull();
    }

    @Test
    void leavesMemberAsItIsThatTakesItsTurn() {
        Member anna = add(acme, person(subject, "anna"), Role.OWNER);

        transactions.run(acme, () -> members.takeTurn(acme, anna.id()));

        assertThat(find(acme, anna.id())).map(Member::person).contains(anna.person());
    }

    private Optional<Member> find(TenantId tenant, MemberId id) {
        return transactions.call(tenant, () -> members.find(tenant, id));
    }

    private Optional<Member> withUsername(TenantId tenant, String username) {
        return transactions.call(tenant, () -> members.withUsername(tenant, username));
    }

    private Member add(TenantId tenant, Person person, Role... roles) {
        Member member = new Member(tenant, person, Set.of(roles), clock.instant());
        transactions.run(tenant, () -> members.add(member));
        return member;
    }

    private static Person person(String subject, String username) {
        return new Person(subject, username, username + "@example.org", "Person " + username);
    }

    private TenantId tenant() {
        Tenant tenant = new Tenant("t" + UUID.randomUUID(), "A tenant", Plan.STANDARD, clock.instant());
        transactions.runAcrossTenants(() -> tenants.add(tenant));
        return tenant.id();
    }
}
