package io.mayfly.account.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.account.organisation.Plan;
import io.mayfly.account.organisation.Tenant;
import io.mayfly.foundation.audit.Change;
import io.mayfly.foundation.audit.Deed;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.foundation.identity.PermissionDenied;
import io.mayfly.foundation.identity.Role;
import io.mayfly.kernel.Invalid;
import io.mayfly.testing.InMemoryHouse;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChangeRolesTest {
    private final InMemoryHouse house = new InMemoryHouse();
    private final ChangeRoles changeRoles =
            new ChangeRoles(house.transactions(), house.members(), house.credentials(), house.audit(), house.clock());
    private final Tenant acme = house.tenant("acme", Plan.STANDARD);
    private final Caller olivia = house.member(acme, "olivia", Role.OWNER);
    private final Caller adam = house.member(acme, "adam", Role.ADMIN);
    private final Caller dana = house.member(acme, "dana", Role.DEVELOPER);

    @Test
    void givesOtherRolesByIdOrUserNameAndWritesThemDown() {
        assertThat(change(adam, MemberReference.of(dana.member()), Role.MARKETER, Role.DEVELOPER))
                .containsExactly(Role.MARKETER, Role.DEVELOPER);
        assertThat(change(olivia, new MemberReference("Dana"), Role.SUPPORT_AGENT))
                .containsExactly(Role.SUPPORT_AGENT);

        assertThat(house.deeds(acme.id()))
                .containsExactly(
                        changed("dana", "MARKETER, DEVELOPER", "SUPPORT_AGENT"),
                        changed("dana", "DEVELOPER", "MARKETER, DEVELOPER"));
    }

    private static Deed changed(String username, String before, String after) {
        return Deed.of("member.changed", username).changing(Change.all(Change.of("roles", before, after)));
    }

    @Test
    void onlyOwnersMakeOwnersOrTakeThemTheRole() {
        house.member(acme, "otto", Role.OWNER);

        assertThatThrownBy(() -> change(adam, named("dana"), Role.OWNER))
                .isInstanceOf(PermissionDenied.class)
                .hasMessageContaining(Permission.CHANGE_OWNERS.name());
        assertThatThrownBy(() -> change(adam, named("adam"), Role.OWNER, Role.ADMIN))
                .isInstanceOf(PermissionDenied.class);
        assertThatThrownBy(() -> change(adam, named("otto"), Role.AUDITOR)).isInstanceOf(PermissionDenied.class);
        assertThat(change(olivia, named("otto"), Role.AUDITOR)).containsExactly(Role.AUDITOR);
        assertThat(change(olivia, named("dana"), Role.OWNER)).containsExactly(Role.OWNER);
    }

    @Test
    void theLastOwnerKeepsTheRole() {
        assertThatThrownBy(() -> change(olivia, named("olivia"), Role.ADMIN)).isInstanceOf(LastOwner.class);
        assertThat(change(olivia, named("olivia"), Role.OWNER, Role.MARKETER)).contains(Role.OWNER);
    }

    @ParameterizedTest
    @EnumSource(names = {"MARKETER", "SUPPORT_AGENT", "DEVELOPER", "AUDITOR"})
    void nobodyElseChangesRolesNotEvenTheirOwn(Role role) {
        Caller caller = house.member(acme, "some", role);

        assertThatThrownBy(() -> change(caller, MemberReference.of(caller.member()), Role.ADMIN))
                .isInstanceOf(PermissionDenied.class);
    }

    @Test
    void whoHasLostTheRoleMeanwhileChangesNothing() {
        change(olivia, named("adam"), Role.AUDITOR);

        assertThatThrownBy(() -> change(adam, named("dana"), Role.ADMIN)).isInstanceOf(PermissionDenied.class);
        assertThatThrownBy(() -> change(adam, named("adam"), Role.ADMIN)).isInstanceOf(PermissionDenied.class);
    }

    @Test
    void refusesWhoHasReadAnOlderState() {
        int before = find(dana).version();
        changeRoles.change(olivia, named("dana"), new ChangeRoles.Wish(Set.of(Role.AUDITOR), Optional.of(before)));

        ChangeRoles.Wish stale = new ChangeRoles.Wish(Set.of(Role.ADMIN), Optional.of(before));
        assertThatThrownBy(() -> changeRoles.change(olivia, named("dana"), stale))
                .isInstanceOf(MemberIsStale.class);
        assertThat(find(dana).roles()).containsExactly(Role.AUDITOR);
    }

    @Test
    void needsAMemberOfTheOrganisationAndRoles() {
        Caller gregor = house.member(house.tenant("globex", Plan.STANDARD), "gregor", Role.DEVELOPER);

        assertThatThrownBy(() -> change(olivia, named("gregor"), Role.ADMIN)).isInstanceOf(MemberNotFound.class);
        assertThatThrownBy(() -> change(olivia, MemberReference.of(gregor.member()), Role.ADMIN))
                .isInstanceOf(MemberNotFound.class);
        assertThatThrownBy(() -> change(olivia, named("dana"))).isInstanceOf(Invalid.class);
    }

    private Set<Role> change(Caller caller, MemberReference who, Role... roles) {
        return changeRoles
                .change(caller, who, new ChangeRoles.Wish(Set.of(roles), Optional.empty()))
                .member()
                .roles();
    }

    private static MemberReference named(String username) {
        return new MemberReference(username);
    }

    private Member find(Caller caller) {
        return house.transactions()
                .call(
                        acme.id(),
                        () -> house.members().find(acme.id(), caller.member()).orElseThrow());
    }
}
