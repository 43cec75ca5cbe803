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
import io.mayfly.account.signin.FindMemberships;
import io.mayfly.account.signin.SignInWithApiKey;
import io.mayfly.foundation.audit.Deed;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.PermissionDenied;
import io.mayfly.foundation.identity.Role;
import io.mayfly.kernel.AlreadyExists;
import io.mayfly.kernel.Cursor;
import io.mayfly.kernel.MemberId;
import io.mayfly.kernel.Page;
import io.mayfly.kernel.PageRequest;
import io.mayfly.testing.InMemoryHouse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RemoveMemberTest {
    private static final Duration DAY = Duration.ofDays(1);
    private final InMemoryHouse house = new InMemoryHouse();
    private final Removal removal = new Removal(house.members(), house.credentials(), house.audit(), house.clock());
    private final RemoveMember removeMember = new RemoveMember(house.transactions(), house.members(), removal);
    private final LeaveOrganisation leaveOrganisation =
            new LeaveOrganisation(house.transactions(), house.members(), removal);
    private final RemoveMemberOfTenant removeMemberOfTenant =
            new RemoveMemberOfTenant(house.transactions(), house.tenants(), house.members(), removal);
    private final SearchMembers searchMembers =
            new SearchMembers(house.transactions(), house.members(), house.credentials(), house.clock());
    private final ShowMember showMember =
            new ShowMember(house.transactions(), house.members(), house.credentials(), house.clock());
    private final AddMember addMember = new AddMember(
            house.transactions(), house.tenants(), house.members(), house.credentials(), house.audit(), house.clock());
    private final CreateApiKey createApiKey =
            new CreateApiKey(house.transactions(), new NewApiKeys(house.apiKeys(), house.audit(), house.clock()));
    private final Tenant acme = house.tenant("acme", Plan.STANDARD);
    private final Caller olivia = house.member(acme, "olivia", Role.OWNER);
    private final Caller adam = house.member(acme, "adam", Role.ADMIN);
    private final Caller dana = house.member(acme, "dana", Role.DEVELOPER);

    @Test
    void endsMembershipAndItsKeysAndWritesBothDown() {
        MadeApiKey first = createApiKey.create(dana, new KeyTerms("ci", DAY));
        MadeApiKey second = createApiKey.create(dana, new KeyTerms("laptop", DAY));
        MadeApiKey others = createApiKey.create(adam, new KeyTerms("adam's", DAY));

        RemovedMember removed = removeMember.remove(olivia, MemberReference.of(dana.member()));

        assertThat(removed.keys()).isEqualTo(2);
        assertThat(names(olivia)).containsExactlyInAnyOrder("olivia", "adam");
        assertThat(signsIn(first)).isFalse();
        assertThat(signsIn(second)).isFalse();
        assertThat(signsIn(others)).isTrue();
        assertThat(memberships("sub-dana")).isEmpty();
        assertThat(house.deeds(acme.id())).startsWith(new Deed("member.removed", "dana", "API keys ended: 2"));
    }

    @Test
    void countsOnlyKeysThatWereGoodUntilThen() {
        createApiKey.create(dana, new KeyTerms("short", Duration.ofHours(1)));
        createApiKey.create(dana, new KeyTerms("long", DAY));
        house.clock().forward(Duration.ofHours(2));

        assertThat(showMember.one(olivia, MemberReference.of(dana.member())).liveKeys())
                .isEqualTo(1);
        assertThat(removeMember
                        .remove(olivia, MemberReference.of(dana.member()))
                        .keys())
                .isEqualTo(1);
    }

    @Test
    void leavesOtherOrganisationsOfThePersonAlone() {
        Tenant globex = house.tenant("globex", Plan.STANDARD);
        Caller danaAtGlobex = house.member(globex, "dana", Role.OWNER);
        MadeApiKey there = createApiKey.create(danaAtGlobex, new KeyTerms("there", DAY));

        removeMember.remove(olivia, MemberReference.of(dana.member()));

        assertThat(memberships("sub-dana")).containsExactly("globex");
        assertThat(signsIn(there)).isTrue();
    }

    @Test
    void keyOfRemovedMemberSignsNobodyInEvenIfItWasNotRevoked() {
        removeMember.remove(olivia, MemberReference.of(dana.member()));
        MadeApiKey late = createApiKey.create(dana, new KeyTerms("late", DAY));

        assertThat(signsIn(late)).isFalse();

        addBack("dana");
        assertThat(signsIn(late)).isFalse();
    }

    @Test
    void anotherTenantsMemberIsAMissingOne() {
        Caller stranger = house.member(house.tenant("globex", Plan.STANDARD), "gregor", Role.OWNER);

        assertThatThrownBy(() -> removeMember.remove(olivia, MemberReference.of(stranger.member())))
                .isInstanceOf(MemberNotFound.class);
        assertThatThrownBy(() -> showMember.one(olivia, MemberReference.of(stranger.member())))
                .isInstanceOf(MemberNotFound.class);
        assertThatThrownBy(() -> removeMember.remove(olivia, MemberReference.of(MemberId.next())))
                .isInstanceOf(MemberNotFound.class);
    }

    @Test
    void whoIsRemovedIsAMissingOne() {
        removeMember.remove(olivia, MemberReference.of(dana.member()));

        assertThatThrownBy(() -> removeMember.remove(olivia, MemberReference.of(dana.member())))
                .isInstanceOf(MemberNotFound.class);
        assertThatThrownBy(() -> showMember.one(olivia, MemberReference.of(dana.member())))
                .isInstanceOf(MemberNotFound.class);
        assertThatThrownBy(() -> leaveOrganisation.leave(dana)).isInstanceOf(MemberNotFound.class);
    }

    @Test
    void nobodyRemovesThemselfByAccident() {
        assertThatThrownBy(() -> removeMember.remove(adam, MemberReference.of(adam.member())))
                .isInstanceOf(OwnMembership.class);

        assertThat(leaveOrganisation.leave(adam).member().id()).isEqualTo(adam.member());
        assertThat(house.deeds(acme.id())).startsWith(new Deed("member.left", "adam", "API keys ended: 0"));
    }

    @Test
    void memberOfAnyRoleMayLeave() {
        leaveOrganisation.leave(dana);

        assertThat(names(olivia)).containsExactlyInAnyOrder("olivia", "adam");
    }

    @Test
    void lastOwnerStays() {
        assertThatThrownBy(() -> leaveOrganisation.leave(olivia)).isInstanceOf(LastOwner.class);
        assertThatThrownBy(() -> removeMemberOfTenant.remove(InMemoryHouse.OPERATOR, "acme", "olivia"))
                .isInstanceOf(LastOwner.class);
        assertThat(names(olivia)).contains("olivia");

        Caller second = house.member(acme, "otto", Role.OWNER);
        leaveOrganisation.leave(olivia);
        assertThatThrownBy(() -> leaveOrganisation.leave(second)).isInstanceOf(LastOwner.class);
    }

    @Test
    void ownerIsRemovedByOwnersOnly() {
        Caller second = house.member(acme, "otto", Role.OWNER);

        assertThatThrownBy(() -> removeMember.remove(adam, MemberReference.of(second.member())))
                .isInstanceOf(PermissionDenied.class);
        assertThat(removeMember
                        .remove(olivia, MemberReference.of(second.member()))
                        .member()
                        .id())
                .isEqualTo(second.member());
    }

    @Test
    void whoWasRemovedMeanwhileRemovesNobody() {
        removeMember.remove(olivia, MemberReference.of(adam.member()));

        assertThatThrownBy(() -> removeMember.remove(adam, MemberReference.of(dana.member())))
                .isInstanceOf(PermissionDenied.class);
        assertThat(names(olivia)).contains("dana");
    }

    @Test
    void takesTheTurnOfAllBeforeItDecides() {
        removeMember.remove(olivia, MemberReference.of(dana.member()));

        assertThat(house.members().turns()).contains(olivia.member(), adam.member(), dana.member());
    }

    @Test
    void operatorRemovesByUserName() {
        MadeApiKey made = createApiKey.create(dana, new KeyTerms("ci", DAY));

        assertThat(removeMemberOfTenant
                        .remove(InMemoryHouse.OPERATOR, "acme", "Dana")
                        .keys())
                .isEqualTo(1);

        assertThat(signsIn(made)).isFalse();
        assertThatThrownBy(() -> removeMemberOfTenant.remove(InMemoryHouse.OPERATOR, "acme", "dana"))
                .isInstanceOf(MemberNotFound.class);
        assertThatThrownBy(() -> removeMemberOfTenant.remove(InMemoryHouse.OPERATOR, "nobody", "dana"))
                .isInstanceOf(TenantNotFound.class);
    }

    @Test
    void samePersonComesBackAsTheSameMemberWithoutTheOldKeys() {
        MadeApiKey old = createApiKey.create(dana, new KeyTerms("ci", DAY));
        removeMember.remove(olivia, MemberReference.of(dana.member()));
        house.clock().forward(DAY);

        Member back = addMember.add(
                InMemoryHouse.OPERATOR,
                "acme",
                new Person("sub-dana", "dana.diaz", "dana@example.org", "Dana Díaz"),
                Set.of(Role.AUDITOR));

        assertThat(back.id()).isEqualTo(dana.member());
        assertThat(back.roles()).containsExactly(Role.AUDITOR);
        assertThat(back.since()).isEqualTo(house.clock().instant());
        assertThat(names(olivia)).contains("dana.diaz").doesNotContain("dana");
        assertThat(signsIn(old)).isFalse();
        assertThatThrownBy(() -> addBack("dana")).isInstanceOf(AlreadyExists.class);
    }

    @Test
    void userNameOfRemovedMemberIsFreeForSomebodyElse() {
        removeMember.remove(olivia, MemberReference.of(dana.member()));

        Member other = addMember.add(
                InMemoryHouse.OPERATOR,
                "acme",
                new Person("sub-other", "dana", "other@example.org", "Dana Other"),
                Set.of(Role.DEVELOPER));

        assertThat(other.id()).isNotEqualTo(dana.member());
        assertThatThrownBy(() -> addBack("dana")).isInstanceOf(AlreadyExists.class);
    }

    @Test
    void findsMembersPageByPageByNameUserNameAndAddress() {
        house.clock().forward(DAY);
        addMember.add(
                InMemoryHouse.OPERATOR,
                "acme",
                new Person("sub-jm", "jm", "juergen@mueller.example", "Jürgen Müller"),
                Set.of(Role.AUDITOR));

        assertThat(found("MÜLL")).containsExactly("jm");
        assertThat(found("@mueller")).containsExactly("jm");
        assertThat(found("JM")).containsExactly("jm");
        assertThat(found("nobody")).isEmpty();
        Page<MemberDetails> first = searchMembers.page(olivia, Optional.empty(), new PageRequest(1, Optional.empty()));
        assertThat(first.items()).extracting(RemoveMemberTest::name).containsExactly("jm");
        assertThat(searchMembers
                        .page(
                                olivia,
                                Optional.empty(),
                                new PageRequest(3, first.next().map(Cursor::decode)))
                        .items())
                .hasSize(3)
                .extracting(RemoveMemberTest::name)
                .doesNotContain("jm");
    }

    private void addBack(String name) {
        addMember.add(
                InMemoryHouse.OPERATOR,
                "acme",
                new Person("sub-" + name, name, name + "@example.org", name),
                Set.of(Role.DEVELOPER));
    }

    private List<String> names(Caller caller) {
        return searchMembers.page(caller, Optional.empty(), PageRequest.first()).items().stream()
                .map(RemoveMemberTest::name)
                .toList();
    }

    private List<String> found(String text) {
        return searchMembers.page(olivia, Optional.of(text), PageRequest.first()).items().stream()
                .map(RemoveMemberTest::name)
                .toList();
    }

    private static String name(MemberDetails details) {
        return details.member().person().username();
    }

    private boolean signsIn(MadeApiKey made) {
        return new SignInWithApiKey(house.keyHolders(), house.clock())
                .signIn(made.secret(), Optional.empty(), InMemoryHouse.SOURCE_IP)
                .isPresent();
    }

    private List<String> memberships(String subject) {
        return new FindMemberships(house.transactions(), house.tenants(), house.members())
                .of(subject, List.of("acme", "globex")).stream()
                        .map(membership -> membership.tenant().slug())
                        .toList();
    }
}
