package io.mayfly.account.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.account.apikey.KeyTerms;
import io.mayfly.account.apikey.MadeApiKey;
import io.mayfly.account.apikey.persistence.ApiKeyWiring;
import io.mayfly.account.organisation.Plan;
import io.mayfly.foundation.idempotency.AnswerOnce;
import io.mayfly.kernel.Invalid;
import io.mayfly.testing.House;
import io.mayfly.testing.House.Home;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AccessIT {
    private static final House HOUSE = House.shared();
    private static final byte[] REQUEST = {1, 2, 3};
    private final Home acme = HOUSE.home(Plan.RAISED);
    private final ApiKeyWiring keys = HOUSE.apiKeys();

    @Test
    void keepsNoSecretInTheDatabase() {
        MadeApiKey made = keys.createApiKey().create(acme.owner(), new KeyTerms("hashed", Duration.ofDays(1)));

        assertThat(HOUSE.count("select count(*) from api_key where locate(?, hash) > 0", made.secret()))
                .isZero();
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
    void hibernateFiltersByTenantBelowTheExplicitId() {
        Home globex = HOUSE.home(Plan.STANDARD);
        keys.createApiKey().create(acme.owner(), new KeyTerms("acme's", Duration.ofDays(1)));

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
