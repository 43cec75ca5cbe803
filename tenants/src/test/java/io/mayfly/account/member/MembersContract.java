package io.mayfly.account.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.account.organisation.Plan;
import io.mayfly.account.organisation.Tenant;
import io.mayfly.account.organisation.Tenants;
import io.mayfly.foundation.identity.Role;
import io.mayfly.kernel.Cursor;
import io.mayfly.kernel.MemberId;
import io.mayfly.kernel.PageRequest;
import io.mayfly.kernel.TenantId;
import io.mayfly.kernel.transaction.Transactions;
import io.mayfly.testing.TestClock;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.util.List;
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
    void hidesRemovedMemberButFromThoseWhoAskWhoEverWas() {
        Member anna = add(acme, person(subject, "anna"), Role.OWNER);
        remove(anna);

        assertThat(find(acme, anna.id())).isEmpty();
        assertThat(withUsername(acme, "anna")).isEmpty();
        assertThat(transactions.call(acme, () -> members.of(acme))).isEmpty();
        assertThat(page(Optional.empty(), PageRequest.first())).isEmpty();
        assertThat(transactions.callAcrossTenants(() -> members.withSubject(subject)))
                .isEmpty();
        assertThat(ever(acme, subject)).hasValueSatisfying(found -> {
            assertThat(found).isEqualTo(anna);
            assertThat(found.isPresent()).isFalse();
        });
        assertThat(ever(globex, subject)).isEmpty();
        assertThat(ever(acme, "größe")).isEmpty();
    }

    @Test
    void freesUserNameOfRemovedMember() {
        Member anna = add(acme, person(subject, "anna"), Role.OWNER);
        remove(anna);

        Member other = add(acme, person("other" + subject, "Anna"), Role.OWNER);

        assertThat(withUsername(acme, "anna")).contains(other);
    }

    @Test
    void keepsThatMemberCameBack() {
        Member anna = add(acme, person(subject, "anna"), Role.OWNER);
        remove(anna);
        clock.forward(Duration.ofDays(1));

        transactions.run(
                acme,
                () -> members.everWithSubject(acme, subject)
                        .orElseThrow()
                        .comeBack(person(subject, "anna-2"), Set.of(Role.AUDITOR), clock.instant()));

        assertThat(find(acme, anna.id())).hasValueSatisfying(found -> {
            assertThat(found.person()).isEqualTo(person(subject, "anna-2"));
            assertThat(found.roles()).containsExactly(Role.AUDITOR);
            assertThat(found.since()).isEqualTo(clock.instant());
        });
    }

    @Test
    void pagesMembersNewestFirst() {
        Member anna = add(acme, person("1" + subject, "anna"), Role.OWNER);
        clock.forward(Duration.ofSeconds(1));
        Member bert = add(acme, person("2" + subject, "bert"), Role.OWNER);
        Member carl = add(acme, person("3" + subject, "carl"), Role.OWNER);
        add(globex, person(subject, "gregor"), Role.OWNER);

        assertThat(page(Optional.empty(), new PageRequest(1, Optional.empty()))).containsExactly(carl, bert);
        assertThat(page(Optional.empty(), new PageRequest(2, Optional.of(Cursor.of(carl.since(), carl.id())))))
                .containsExactly(bert, anna);
    }

    @Test
    void findsMembersByWhatTheirNamesContain() {
        Member juergen =
                add(acme, new Person("1" + subject, "jm", "jm@mueller.example", "Jürgen Müller-100%"), Role.OWNER);
        add(acme, person("2" + subject, "bert"), Role.OWNER);

        assertThat(searched("müller")).containsExactly(juergen);
        assertThat(searched("JM@")).containsExactly(juergen);
        assertThat(searched("0%")).containsExactly(juergen);
        assertThat(searched("%")).containsExactly(juergen);
        assertThat(searched("_")).isEmpty();
        assertThat(searched("!")).isEmpty();
        assertThat(searched("person b")).hasSize(1);
    }

    @Test
    void leavesMembersAsTheyAreWhoseTurnIsTaken() {
        Member anna = add(acme, person(subject, "anna"), Role.OWNER);

        transactions.run(acme, () -> members.takeTurnOfAll(acme));

        assertThat(find(acme, anna.id())).map(Member::person).contains(anna.person());
    }

    @Test
    void leavesMemberAsItIsThatTakesItsTurn() {
        Member anna = add(acme, person(subject, "anna"), Role.OWNER);

        transactions.run(acme, () -> members.takeTurn(acme, anna.id()));

        assertThat(find(acme, anna.id())).map(Member::person).contains(anna.person());
    }

    @Test
    void slicesInEachOrder() {
        add(acme, new Person("1" + subject, "x", "b@people.example", "carl"), Role.OWNER);
        clock.forward(Duration.ofSeconds(1));
        add(acme, new Person("2" + subject, "y", "c@people.example", "Anna"), Role.OWNER);
        clock.forward(Duration.ofSeconds(1));
        add(acme, new Person("3" + subject, "z", "a@people.example", "bert"), Role.OWNER);
        add(globex, new Person(subject, "o", "o@people.example", "Olga"), Role.OWNER);

        assertThat(slice(MemberOrder.NEWEST_FIRST, 0, 10)).containsExactly("bert", "Anna", "carl");
        assertThat(slice(MemberOrder.OLDEST_FIRST, 0, 10)).containsExactly("carl", "Anna", "bert");
        assertThat(slice(MemberOrder.NAME, 0, 10)).containsExactly("Anna", "bert", "carl");
        assertThat(slice(MemberOrder.NAME_BACKWARDS, 0, 10)).containsExactly("carl", "bert", "Anna");
        assertThat(slice(MemberOrder.EMAIL, 0, 10)).containsExactly("bert", "carl", "Anna");
        assertThat(slice(MemberOrder.EMAIL_BACKWARDS, 1, 1)).containsExactly("carl");
        assertThat(transactions.call(acme, () -> members.count(acme, Optional.of("BERT"))))
                .isEqualTo(1);
        assertThat(transactions.call(acme, () -> members.count(acme, Optional.empty())))
                .isEqualTo(3);
    }

    private List<String> slice(MemberOrder order, int offset, int limit) {
        Members.Slice slice = new Members.Slice(order, offset, limit);
        return transactions.call(acme, () -> members.slice(acme, Optional.empty(), slice)).stream()
                .map(member -> member.person().name())
                .toList();
    }

    @Test
    void knowsWhetherATenantEverHadSeveral() {
        add(acme, person("1" + subject, "anna"), Role.OWNER);
        add(globex, person(subject, "gregor"), Role.OWNER);
        assertThat(transactions.call(acme, () -> members.everSeveral(acme))).isFalse();

        remove(add(acme, person("2" + subject, "bert"), Role.OWNER));

        assertThat(transactions.call(acme, () -> members.everSeveral(acme))).isTrue();
    }

    private void remove(Member member) {
        transactions.run(
                acme, () -> members.find(acme, member.id()).orElseThrow().remove(clock.instant()));
    }

    private Optional<Member> ever(TenantId tenant, String sought) {
        return transactions.call(tenant, () -> members.everWithSubject(tenant, sought));
    }

    private List<Member> page(Optional<String> text, PageRequest page) {
        return transactions.call(acme, () -> members.page(acme, text, page));
    }

    private List<Member> searched(String text) {
        return page(Optional.of(text), PageRequest.first());
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
