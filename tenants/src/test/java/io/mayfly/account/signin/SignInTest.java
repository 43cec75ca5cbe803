package io.mayfly.account.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.account.apikey.CreateApiKey;
import io.mayfly.account.apikey.KeyNetworks;
import io.mayfly.account.apikey.KeyTerms;
import io.mayfly.account.apikey.MadeApiKey;
import io.mayfly.account.apikey.NewApiKeys;
import io.mayfly.account.apikey.Revocation;
import io.mayfly.account.apikey.RevokeApiKey;
import io.mayfly.account.member.MemberNotFound;
import io.mayfly.account.organisation.Plan;
import io.mayfly.account.organisation.Tenant;
import io.mayfly.foundation.identity.Actor;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Role;
import io.mayfly.kernel.MemberId;
import io.mayfly.testing.InMemoryHouse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SignInTest {
    private static final String IP = "192.0.2.9";
    private final InMemoryHouse house = new InMemoryHouse();
    private final CreateApiKey createApiKey =
            new CreateApiKey(house.transactions(), new NewApiKeys(house.apiKeys(), house.audit(), house.clock()));
    private final SignInWithApiKey signInWithApiKey = new SignInWithApiKey(house.keyHolders(), house.clock());
    private final FindMemberships findMemberships =
            new FindMemberships(house.transactions(), house.tenants(), house.members());
    private final ShowMembership showMembership =
            new ShowMembership(house.transactions(), house.tenants(), house.members());
    private final Tenant acme = house.tenant("acme", Plan.STANDARD);
    private final Caller anna = house.member(acme, "anna", Role.OWNER);

    @Test
    void keyActsAsTheMemberThatMadeIt() {
        MadeApiKey made = createApiKey.create(anna, new KeyTerms("ci", Duration.ofDays(90)));

        assertThat(signInWithApiKey.signIn(made.secret(), Optional.empty(), IP))
                .contains(new KeyHolder(
                        made.key().id(),
                        new Caller(
                                acme.id(),
                                anna.member(),
                                Set.of(Role.OWNER),
                                new Actor(Actor.Kind.API_KEY, made.key().id().toString(), "ci", Optional.of(IP))),
                        "sub-anna"));
    }

    @Test
    void keyOpensItsTenantOnlyWhenAnotherIsNamed() {
        MadeApiKey made = createApiKey.create(anna, new KeyTerms("ci", Duration.ofDays(90)));
        house.tenant("globex", Plan.STANDARD);

        assertThat(signInWithApiKey.signIn(made.secret(), Optional.of("acme"), IP))
                .isPresent();
        assertThatThrownBy(() -> signInWithApiKey.signIn(made.secret(), Optional.of("globex"), IP))
                .isInstanceOf(NoMembership.class);
        assertThatThrownBy(() -> signInWithApiKey.signIn(made.secret(), Optional.of("größe"), IP))
                .isInstanceOf(NoMembership.class);
    }

    @Test
    void keyOpensNothingFromOtherNetworksThanItsOwn() {
        KeyNetworks networks = new KeyNetworks(List.of("192.0.2.0/28", "2001:db8::7"));
        MadeApiKey made = createApiKey.create(anna, new KeyTerms("ci", Duration.ofDays(1), networks));

        assertThat(signInWithApiKey.signIn(made.secret(), Optional.empty(), IP)).isPresent();
        assertThat(signInWithApiKey.signIn(made.secret(), Optional.empty(), "2001:db8:0::7"))
                .isPresent();
        assertThatThrownBy(() -> signInWithApiKey.signIn(made.secret(), Optional.empty(), "192.0.2.16"))
                .isInstanceOf(ForeignNetwork.class);
        assertThatThrownBy(() -> signInWithApiKey.signIn(made.secret(), Optional.empty(), "unknown"))
                .isInstanceOf(ForeignNetwork.class);
    }

    @Test
    void unknownSecretSignsNobodyIn() {
        createApiKey.create(anna, new KeyTerms("ci", Duration.ofDays(1)));

        assertThat(signInWithApiKey.signIn("mf_nobody-has-ever-made-this", Optional.empty(), IP))
                .isEmpty();
        assertThat(signInWithApiKey.signIn("", Optional.empty(), IP)).isEmpty();
    }

    @Test
    void keySignsInUntilTheMomentOfItsEnd() {
        MadeApiKey made = createApiKey.create(anna, new KeyTerms("ci", Duration.ofDays(1)));

        house.clock().forward(Duration.ofDays(1).minusMillis(1));
        assertThat(signInWithApiKey.signIn(made.secret(), Optional.empty(), IP)).isPresent();
        house.clock().forward(Duration.ofMillis(1));
        assertThat(signInWithApiKey.signIn(made.secret(), Optional.empty(), IP)).isEmpty();
    }

    @Test
    void revokedKeySignsNobodyIn() {
        MadeApiKey made = createApiKey.create(anna, new KeyTerms("ci", Duration.ofDays(1)));

        new RevokeApiKey(
                        house.transactions(),
                        house.apiKeys(),
                        new Revocation(house.members(), house.audit(), house.clock()))
                .revoke(anna, made.key().id());

        assertThat(signInWithApiKey.signIn(made.secret(), Optional.empty(), IP)).isEmpty();
    }

    @Test
    void membershipNeedsBothKeycloakAndUs() {
        house.tenant("globex", Plan.STANDARD);
        Tenant initech = house.tenant("initech", Plan.STANDARD);
        house.member(initech, "anna", Role.AUDITOR);

        assertThat(findMemberships.of("sub-anna", List.of("initech", "acme", "globex", "unknown")))
                .extracting(membership -> membership.tenant().slug())
                .containsExactly("acme", "initech");
        assertThat(findMemberships.of("sub-anna", List.of("initech")))
                .extracting(membership -> membership.member().roles())
                .containsExactly(Set.of(Role.AUDITOR));
        assertThat(findMemberships.of("sub-anna", List.of())).isEmpty();
        assertThat(findMemberships.of("sub-bert", List.of("acme"))).isEmpty();
    }

    @Test
    void membershipCallsAsItsMember() {
        Membership membership = findMemberships.of("sub-anna", List.of("acme")).getFirst();

        Caller caller = membership.caller(IP);

        assertThat(caller.tenant()).isEqualTo(acme.id());
        assertThat(caller.member()).isEqualTo(anna.member());
        assertThat(caller.actor())
                .isEqualTo(new Actor(Actor.Kind.MEMBER, anna.member().toString(), "anna", Optional.of(IP)));
    }

    @Test
    void showsCallersWhoTheyAre() {
        assertThat(showMembership.of(anna).member().person().username()).isEqualTo("anna");
        assertThat(showMembership.of(anna).tenant()).isEqualTo(acme);
    }

    @Test
    void knowsNobodyWhoIsNoMemberAnyMore() {
        Caller gone = new Caller(acme.id(), MemberId.next(), Set.of(Role.OWNER), anna.actor());

        assertThatThrownBy(() -> showMembership.of(gone)).isInstanceOf(MemberNotFound.class);
    }
}
