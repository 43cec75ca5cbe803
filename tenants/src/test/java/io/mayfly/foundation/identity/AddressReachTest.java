package io.mayfly.foundation.identity;

import static io.mayfly.foundation.identity.Permission.READ_ADDRESSES;
import static io.mayfly.foundation.identity.Permission.READ_MESSAGES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.kernel.MemberId;
import io.mayfly.kernel.Purpose;
import io.mayfly.kernel.TenantId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AddressReachTest {
    private static final MemberId SELF = MemberId.next();
    private static final Optional<MemberId> MINE = Optional.of(SELF);
    private static final Optional<MemberId> THEIRS = Optional.of(MemberId.next());
    private static final Optional<MemberId> NOBODYS = Optional.empty();

    @ParameterizedTest
    @EnumSource(names = {"OWNER", "ADMIN", "AUDITOR"})
    void reachesEverythingThatTheRoleIsToWatchOver(Role role) {
        AddressReach reach = caller(role).reach(READ_ADDRESSES);

        assertThat(reached(reach, THEIRS)).containsExactlyInAnyOrder(Purpose.values());
        assertThat(reached(reach, NOBODYS)).containsExactlyInAnyOrder(Purpose.values());
    }

    @Test
    void reachesOnesOwnAndThoseOfTheRolesPurpose() {
        assertThat(reached(caller(Role.MARKETER).reach(READ_MESSAGES), THEIRS)).containsExactly(Purpose.CAMPAIGN);
        assertThat(reached(caller(Role.SUPPORT_AGENT).reach(READ_MESSAGES), THEIRS))
                .containsExactly(Purpose.TICKET);
        assertThat(reached(caller(Role.DEVELOPER).reach(READ_MESSAGES), THEIRS)).isEmpty();
        assertThat(EnumSet.of(Role.MARKETER, Role.SUPPORT_AGENT, Role.DEVELOPER))
                .allSatisfy(role -> {
                    AddressReach reach = caller(role).reach(READ_ADDRESSES);
                    assertThat(reached(reach, MINE)).containsExactlyInAnyOrder(Purpose.values());
                    assertThat(reach.covers(NOBODYS, Purpose.CUSTOM)).isFalse();
                });
    }

    @Test
    void severalRolesReachWhatAnyOfThemDoes() {
        AddressReach both = caller(Role.MARKETER, Role.SUPPORT_AGENT).reach(READ_MESSAGES);

        assertThat(reached(both, THEIRS)).containsExactlyInAnyOrder(Purpose.CAMPAIGN, Purpose.TICKET);
        assertThat(reached(both, MINE)).containsExactlyInAnyOrder(Purpose.values());
        assertThat(caller(Role.ADMIN, Role.DEVELOPER).reach(READ_MESSAGES)).isEqualTo(AddressReach.EVERYTHING);
    }

    @Test
    void onlyRolesThatHaveThePermissionBringTheirReachToIt() {
        Caller both = caller(Role.AUDITOR, Role.DEVELOPER);

        assertThat(both.reach(READ_ADDRESSES)).isEqualTo(AddressReach.EVERYTHING);
        assertThat(both.reach(READ_MESSAGES)).isEqualTo(caller(Role.DEVELOPER).reach(READ_MESSAGES));
        assertThatThrownBy(() -> caller(Role.AUDITOR).reach(READ_MESSAGES)).isInstanceOf(PermissionDenied.class);
    }

    private static Stream<Purpose> reached(AddressReach reach, Optional<MemberId> maker) {
        return Stream.of(Purpose.values()).filter(purpose -> reach.covers(maker, purpose));
    }

    private static Caller caller(Role... roles) {
        Actor actor = new Actor(Actor.Kind.MEMBER, SELF.toString(), "anna", Optional.empty());
        return new Caller(TenantId.next(), SELF, Set.of(roles), actor);
    }
}
