package io.mayfly.account.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.account.apikey.ApiKeyNotFound;
import io.mayfly.account.apikey.MadeApiKey;
import io.mayfly.account.apikey.persistence.ApiKeyWiring;
import io.mayfly.account.organisation.Plan;
import io.mayfly.foundation.idempotency.AnswerOnce;
import io.mayfly.foundation.identity.Actor;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Role;
import io.mayfly.kernel.Invalid;
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
    private final ApiKeyWiring keys = HOUSE.apiKeys();
    private final SignInWiring signIn = HOUSE.signIn();

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @Test
    void apiKeyActsAsTheMemberThatMadeIt() {
        MadeApiKey made = keys.createApiKey().create(acme.owner(), "ci", Duration.ofDays(90));

        assertThat(signIn.signInWithApiKey().signIn(made.secret(), IP)).hasValueSatisfying(caller -> {
            assertThat(caller.tenant()).isEqualTo(acme.tenant().id());
            assertThat(caller.member()).isEqualTo(acme.owner().member());
            assertThat(caller.roles()).containsExactly(Role.OWNER);
            assertThat(caller.actor().kind()).isEqualTo(Actor.Kind.API_KEY);
            assertThat(caller.actor().name()).isEqualTo("ci");
        });
    }

    @Test
    void refusesUnknownRevokedAndExpiredKeys() {
        MadeApiKey revoked = keys.createApiKey().create(acme.owner(), "revoked", Duration.ofDays(1));
        MadeApiKey expiring = keys.createApiKey().create(acme.owner(), "expiring", Duration.ofDays(1));
        keys.revokeApiKey().revoke(acme.owner(), revoked.key().id());

        assertThat(signIn.signInWithApiKey().signIn(revoked.secret(), IP)).isEmpty();
        assertThat(signIn.signInWithApiKey().signIn("mf_nobody-has-ever-made-this", IP))
                .isEmpty();
        assertThat(signIn.signInWithApiKey().signIn("", IP)).isEmpty();
        assertThat(signIn.signInWithApiKey().signIn(expiring.secret(), IP)).isPresent();
        HOUSE.clock().forward(Duration.ofDays(1));
        assertThat(signIn.signInWithApiKey().signIn(expiring.secret(), IP)).isEmpty();
    }

    @Test
    void keepsNoSecretInTheDatabase() {
        MadeApiKey made = keys.createApiKey().create(acme.owner(), "hashed", Duration.ofDays(1));

        assertThat(HOUSE.count("select count(*) from api_key where locate(?, hash) > 0", made.secret()))
                .isZero();
    }

    @Test
    void refusesKeyThatLivesTooLongAndKeyOfAnotherMember() {
        assertThatThrownBy(() -> keys.createApiKey().create(acme.owner(), "eternal", Duration.ofDays(91)))
                .isInstanceOf(Invalid.class);
        Caller other = HOUSE.member(acme.tenant(), Role.DEVELOPER);
        MadeApiKey made = keys.createApiKey().create(acme.owner(), "mine", Duration.ofDays(1));
        assertThatThrownBy(() -> keys.revokeApiKey().revoke(other, made.key().id()))
                .isInstanceOf(ApiKeyNotFound.class);
        assertThat(keys.listApiKeys().own(other)).isEmpty();
    }

    @Test
    void membershipNeedsBothKeycloakAndUs() {
        String subject = HOUSE.members()
                .listMembers()
                .of(acme.tenant().slug())
                .getFirst()
                .person()
                .subject();

        assertThat(signIn.findMemberships().of(subject, List.of(acme.tenant().slug())))
                .singleElement()
                .satisfies(membership -> assertThat(membership.member().id())
                        .isEqualTo(acme.owner().member()));
        assertThat(signIn.findMemberships().of(subject, List.of())).isEmpty();
        assertThat(signIn.findMemberships()
                        .of("somebody-else", List.of(acme.tenant().slug())))
                .isEmpty();
    }

    @Test
    void answersRepeatedRequestWithTheFirstAnswerAndRunsItOnce() {
        AnswerOnce once = HOUSE.idempotency().answerOnce();
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
        assertThat(HOUSE.idempotency().forgetOldAnswers().forget().count()).isPositive();
        assertThat(once.answer(acme.owner(), "key-1", REQUEST, runs::incrementAndGet, Object::toString)
                        .fresh())
                .contains(2);
    }

    @Test
    void failedRequestLeavesItsIdempotencyKeyFree() {
        AnswerOnce once = HOUSE.idempotency().answerOnce();

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

        assertThatThrownBy(() -> HOUSE.transactions()
                        .call(acme.tenant().id(), () -> keys.listApiKeys().own(globex.owner())))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void hibernateFiltersByTenantBelowTheExplicitId() {
        Home globex = HOUSE.home(Plan.STANDARD);
        keys.createApiKey().create(acme.owner(), "acme's", Duration.ofDays(1));

        long seen = HOUSE.transactions()
                .call(
                        globex.tenant().id(),
                        () -> HOUSE.entities()
                                .createQuery("select count(k) from ApiKey k where k.tenantId = :tenant", Long.class)
                                .setParameter("tenant", acme.tenant().id().value())
                                .getSingleResult());

        assertThat(seen).isZero();
    }
}
