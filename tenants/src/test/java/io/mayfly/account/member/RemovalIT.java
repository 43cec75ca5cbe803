package io.mayfly.account.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.account.organisation.Plan;
import io.mayfly.account.organisation.Tenant;
import io.mayfly.foundation.audit.AuditFilter;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Role;
import io.mayfly.kernel.MemberId;
import io.mayfly.kernel.PageRequest;
import io.mayfly.kernel.Refusal;
import io.mayfly.testing.House;
import io.mayfly.testing.Together;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Removals that meet in the database. */
class RemovalIT {
    private static final House HOUSE = House.shared();
    private final Tenant acme = HOUSE.tenant(Plan.STANDARD);
    private final Caller one = HOUSE.member(acme, Role.OWNER);
    private final Caller two = HOUSE.member(acme, Role.OWNER);
    private final RemoveMember removeMember =
            HOUSE.members().removeMember(HOUSE.apiKeys().credentials());
    private final RemoveMemberOfTenant removeMemberOfTenant =
            HOUSE.members().removeMemberOfTenant(HOUSE.apiKeys().credentials());

    private final ChangeRolesInTenant changeRoles =
            HOUSE.members().changeRolesInTenant(HOUSE.apiKeys().credentials());

    @RepeatedTest(10)
    void twoOwnersWhoRemoveEachOtherAtOnceLeaveOne() {
        AtomicInteger done = new AtomicInteger();

        Together.run(List.of(
                () -> tried(done, () -> removeMember.remove(one, MemberReference.of(two.member()))),
                () -> tried(done, () -> removeMember.remove(two, MemberReference.of(one.member())))));

        assertThat(done).hasValue(1);
        assertThat(members()).hasSize(1);
    }

    @RepeatedTest(10)
    void operatorWhoRemovesBothOwnersAtOnceLeavesOne() {
        AtomicInteger done = new AtomicInteger();

        Together.run(
                List.of(() -> tried(done, () -> operatorRemoves(one)), () -> tried(done, () -> operatorRemoves(two))));

        assertThat(done).hasValue(1);
        assertThat(members()).hasSize(1);
    }

    @RepeatedTest(10)
    void ownersWhoAreRemovedAndMadeLessAtOnceLeaveOne() {
        AtomicInteger done = new AtomicInteger();

        Together.run(List.of(
                () -> tried(done, () -> operatorMakesAdmin(one)),
                () -> tried(done, () -> operatorMakesAdmin(two)),
                () -> tried(done, () -> removeMember.remove(one, MemberReference.of(two.member())))));

        assertThat(done.get()).isBetween(1, 2);
        assertThat(HOUSE.transactions()
                        .call(acme.id(), () -> HOUSE.members().members().of(acme.id())))
                .filteredOn(Member::isOwner)
                .hasSize(1);
    }

    private void operatorMakesAdmin(Caller member) {
        changeRoles.change(House.OPERATOR, acme.slug(), member.actor().name(), Set.of(Role.ADMIN));
    }

    @Test
    void removalIsWrittenDownOnceHoweverOftenItIsAskedForAtOnce() {
        Caller dana = HOUSE.member(acme, Role.DEVELOPER);
        AtomicInteger done = new AtomicInteger();
        Runnable removal = () -> tried(done, () -> removeMember.remove(one, MemberReference.of(dana.member())));

        Together.run(List.of(removal, removal, removal));

        assertThat(done).hasValue(1);
        assertThat(deeds()).filteredOn("member.removed"::equals).hasSize(1);
    }

    private void operatorRemoves(Caller member) {
        removeMemberOfTenant.remove(House.OPERATOR, acme.slug(), member.actor().name());
    }

    private static void tried(AtomicInteger done, Runnable removal) {
        try {
            removal.run();
            done.incrementAndGet();
        } catch (Refusal refused) {
            assertThat(refused).isNotNull();
        }
    }

    private List<MemberId> members() {
        return HOUSE.transactions()
                .call(
                        acme.id(),
                        () -> HOUSE.members().members().of(acme.id()).stream()
                                .map(Member::id)
                                .toList());
    }

    private List<String> deeds() {
        return HOUSE
                .foundation()
                .audit()
                .readAuditLog(
                        HOUSE.addresses().addressNames(), HOUSE.foundation().nameHashes())
                .page(one, AuditFilter.none(), PageRequest.first())
                .items()
                .stream()
                .map(entry -> entry.deed().action())
                .toList();
    }
}
