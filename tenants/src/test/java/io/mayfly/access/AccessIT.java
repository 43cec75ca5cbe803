package io.mayfly.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.organisation.Plan;
import io.mayfly.organisation.Role;
import io.mayfly.proof.Actor;
import io.mayfly.shared.Invalid;
import io.mayfly.shared.TenantScope;
import io.mayfly.testing.House;
import io.mayfly.testing.House.Home;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class AccessIT {
    private static final House HOUSE = new House();
    private static final String IP = "192.0.2.9";
    private static final byte[] REQUEST = {1, 2, 3};
    private final Home acme = HOUSE.home(Plan.RAISED);
    private final ManageApiKeys keys = HOUSE.useCases().manageApiKeys();
    private final SignIn signIn = HOUSE.useCases().signIn();

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @Test
    void apiKeyActsAsTheMemberThatMadeIt() {
        ManageApiKeys.Made made = keys.make(acme.owner(), "ci", Duration.ofDays(90));

        assertThat(signIn.withApiKey(made.secret(), IP)).hasValueSatisfying(caller -> {
            assertThat(caller.tenant()).isEqualTo(acme.tenant().id());
            assertThat(caller.member()).isEqualTo(acme.owner().member());
            assertThat(caller.roles()).containsExactly(Role.OWNER);
            assertThat(caller.actor().kind()).isEqualTo(Actor.Kind.API_KEY);
            assertThat(caller.actor().name()).isEqualTo("ci");
        });
    }

    @Test
    void refusesUnknownRevokedAndExpiredKeys() {
        ManageApiKeys.Made revoked = keys.make(acme.owner(), "revoked", Duration.ofDays(1));
        ManageApiKeys.Made expiring = keys.make(acme.owner(), "expiring", Duration.ofDays(1));
        keys.revoke(acme.owner(), revoked.key().id());

        assertThat(signIn.withApiKey(revoked.secret(), IP)).isEmpty();
        assertThat(signIn.withApiKey("mf_nobody-has-ever-made-this", IP)).isEmpty();
        assertThat(signIn.withApiKey("", IP)).isEmpty();
        assertThat(signIn.withApiKey(expiring.secret(), IP)).isPresent();
        HOUSE.clock().forward(Duration.ofDays(1));
        assertThat(signIn.withApiKey(expiring.secret(), IP)).isEmpty();
    }

    @Test
    void keepsNoSecretInTheDatabase() {
        ManageApiKeys.Made made = keys.make(acme.owner(), "hashed", Duration.ofDays(1));

        assertThat(HOUSE.count("select count(*) from api_key where locate(?, hash) > 0", made.secret()))
                .isZero();
    }

    @Test
    void refusesKeyThatLivesTooLongAndKeyOfAnotherMember() {
        assertThatThrownBy(() -> keys.make(acme.owner(), "eternal", Duration.ofDays(91)))
                .isInstanceOf(Invalid.class);
        Caller other = HOUSE.member(acme.tenant(), Role.DEVELOPER);
        ManageApiKeys.Made made = keys.make(acme.owner(), "mine", Duration.ofDays(1));
        assertThatThrownBy(() -> keys.revoke(other, made.key().id())).isInstanceOf(ApiKeyNotFound.class);
        assertThat(keys.own(other)).isEmpty();
    }

    @Test
    void membershipNeedsBothKeycloakAndUs() {
        String subject = HOUSE.useCases()
                .operateTenants()
                .membersOf(acme.tenant().slug())
                .getFirst()
                .person()
                .subject();

        assertThat(signIn.memberships(subject, List.of(acme.tenant().slug())))
                .singleElement()
                .satisfies(membership -> assertThat(membership.member().id())
                        .isEqualTo(acme.owner().member()));
        assertThat(signIn.memberships(subject, List.of())).isEmpty();
        assertThat(signIn.memberships("somebody-else", List.of(acme.tenant().slug())))
                .isEmpty();
    }

    @Test
    void answersRepeatedRequestWithTheFirstAnswerAndRunsItOnce() {
        AnswerOnce once = HOUSE.useCases().answerOnce();
        AtomicInteger runs = new AtomicInteger();

        AnswerOnce.Answer<Integer> first =
                once.answer(acme.owner(), "key-1", REQUEST, runs::incrementAndGet, Object::toString);
        AnswerOnce.Answer<Integer> second =
                once.answer(acme.owner(), "key-1", REQUEST, runs::incrementAndGet, Object::toString);

        assertThat(first.fresh()).contains(1);
        assertThat(second.fresh()).isEmpty();
        assertThat(second.text()).isEqualTo("1");
        assertThatThrownBy(() ->
                        once.answer(acme.owner(), "key-1", new byte[] {9}, runs::incrementAndGet, Object::toString))
                .isInstanceOf(Invalid.class);
        assertThat(runs).hasValue(1);
        HOUSE.clock().forward(Duration.ofHours(25));
        assertThat(once.forgetOld()).isPositive();
        assertThat(once.answer(acme.owner(), "key-1", REQUEST, runs::incrementAndGet, Object::toString)
                        .fresh())
                .contains(2);
    }

    @Test
    void failedRequestLeavesItsIdempotencyKeyFree() {
        AnswerOnce once = HOUSE.useCases().answerOnce();

        assertThatThrownBy(() -> once.answer(
                        acme.owner(),
                        "key-2",
                        REQUEST,
                        () -> {
                            throw new Invalid("x", "refused");
                        },
                        Object::toString))
                .isInstanceOf(Invalid.class);

        assertThat(once.answer(acme.owner(), "key-2", REQUEST, () -> 7, Object::toString)
                        .fresh())
                .contains(7);
    }

    @Test
    void transactionOfOneTenantCannotCallIntoAnothers() {
        Home globex = HOUSE.home(Plan.STANDARD);

        assertThatThrownBy(() -> HOUSE.transactions().call(acme.tenant().id(), () -> keys.own(globex.owner())))
                .isInstanceOf(IllegalStateException.class);
        assertThat(TenantScope.current()).isEqualTo(TenantScope.NONE);
    }

    @Test
    void hibernateFiltersByTenantBelowTheExplicitId() {
        Home globex = HOUSE.home(Plan.STANDARD);
        keys.make(acme.owner(), "acme's", Duration.ofDays(1));

        long seen = HOUSE.transactions()
                .call(
                        globex.tenant().id(),
                        () -> HOUSE.transactions()
                                .get()
                                .createQuery("select count(k) from ApiKey k where k.tenantId = :tenant", Long.class)
                                .setParameter("tenant", acme.tenant().id().value())
                                .getSingleResult());

        assertThat(seen).isZero();
    }
}
