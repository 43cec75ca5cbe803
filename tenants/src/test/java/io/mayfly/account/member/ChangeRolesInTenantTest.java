package io.mayfly.account.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.account.apikey.CreateApiKey;
import io.mayfly.account.apikey.KeyTerms;
import io.mayfly.account.apikey.MadeApiKey;
import io.mayfly.account.apikey.NewApiKeys;
import io.mayfly.account.organisation.Plan;
import io.mayfly.account.organisation.Tenant;
import io.mayfly.account.organisation.TenantNotFound;
import io.mayfly.account.signin.SignInWithApiKey;
import io.mayfly.foundation.audit.Change;
import io.mayfly.foundation.audit.Deed;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Role;
import io.mayfly.kernel.Invalid;
import io.mayfly.testing.InMemoryHouse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChangeRolesInTenantTest {
    private final InMemoryHouse house = new InMemoryHouse();
    private final ChangeRolesInTenant changeRoles = new ChangeRolesInTenant(
            house.transactions(), house.tenants(), house.members(), house.credentials(), house.audit(), house.clock());
    private final CreateApiKey createApiKey =
            new CreateApiKey(house.transactions(), new NewApiKeys(house.apiKeys(), house.audit(), house.clock()));
    private final Tenant acme = house.tenant("acme", Plan.STANDARD);
    private final Caller olivia = house.member(acme, "olivia", Role.OWNER);
    private final Caller dana = house.member(acme, "dana", Role.DEVELOPER);

    @Test
    void givesOtherRolesInPlaceOfThoseOfBeforeAndWritesThemDown() {
        MemberDetails changed = change("Dana", Role.ADMIN, Role.AUDITOR);

        assertThat(changed.member().id()).isEqualTo(dana.member());
        assertThat(roles(dana)).containsExactly(Role.ADMIN, Role.AUDITOR);
        assertThat(roles(olivia)).containsExactly(Role.OWNER);
        assertThat(house.deeds(acme.id()))
                .containsExactly(Deed.of("member.changed", "dana")
                        .changing(Change.all(Change.of("roles", "DEVELOPER", "ADMIN, AUDITOR"))));
    }

    @Test
    void countsAtOnceForWhatActsInItsName() {
        MadeApiKey key = createApiKey.create(dana, new KeyTerms("ci", Duration.ofDays(1)));

        assertThat(change("dana", Role.AUDITOR).liveKeys()).isEqualTo(1);

        SignInWithApiKey signIn = new SignInWithApiKey(house.keyHolders(), house.clock());
        assertThat(signIn.signIn(key.secret(), Optional.empty(), InMemoryHouse.SOURCE_IP))
                .hasValueSatisfying(
                        holder -> assertThat(holder.caller().roles()).containsExactly(Role.AUDITOR));
    }

    @Test
    void writesNothingDownWhenTheyAreTheSame() {
        assertThat(change("olivia", Role.OWNER).member().id()).isEqualTo(olivia.member());

        assertThat(house.deeds(acme.id())).isEmpty();
    }

    @Test
    void leavesAnOwner() {
        assertThatThrownBy(() -> change("olivia", Role.ADMIN)).isInstanceOf(LastOwner.class);
        assertThat(roles(olivia)).containsExactly(Role.OWNER);
        assertThat(change("olivia", Role.OWNER, Role.AUDITOR).member().isOwner())
                .isTrue();

        change("dana", Role.OWNER);
        change("olivia", Role.ADMIN);

        assertThat(roles(olivia)).containsExactly(Role.ADMIN);
        assertThatThrownBy(() -> change("dana", Role.ADMIN)).isInstanceOf(LastOwner.class);
    }

    @Test
    void needsTenantMemberAndRoles() {
        house.member(house.tenant("globex", Plan.STANDARD), "gregor", Role.OWNER);

        assertThatThrownBy(() -> change("gregor", Role.ADMIN)).isInstanceOf(MemberNotFound.class);
        assertThatThrownBy(() -> change("dana")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> change("olivia")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> changeRoles.change(InMemoryHouse.OPERATOR, "initech", "dana", Set.of(Role.ADMIN)))
                .isInstanceOf(TenantNotFound.class);
        assertThat(roles(dana)).containsExactly(Role.DEVELOPER);
    }

    private MemberDetails change(String username, Role... roles) {
        return changeRoles.change(InMemoryHouse.OPERATOR, "acme", username, Set.of(roles));
    }

    private Set<Role> roles(Caller caller) {
        return house.transactions()
                .call(
                        acme.id(),
                        () -> house.members()
                                .find(acme.id(), caller.member())
                                .orElseThrow()
                                .roles());
    }
}
