package io.mayfly.account.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Role;
import io.mayfly.kernel.transaction.Transactions;
import io.mayfly.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is known of those who hold keys, wherever they are kept. */
abstract class KeyHoldersContract {
    private static final KeyNetworks NETWORKS = new KeyNetworks(List.of("203.0.113.0/24", "2001:db8::/32"));

    private final TestClock clock = new TestClock();
    private final Transactions transactions;
    private final ApiKeys keys;
    private final KeyHolders holders;
    private final Caller anna;
    private final String slug;

    /**
     * @param anna an owner
     * @param slug of her tenant
     */
    KeyHoldersContract(Transactions transactions, ApiKeys keys, KeyHolders holders, Caller anna, String slug) {
        this.transactions = transactions;
        this.keys = keys;
        this.holders = holders;
        this.anna = anna;
        this.slug = slug;
    }

    @Test
    void areFoundByTheHashOfTheirKey() {
        Secret secret = Secret.generate();
        ApiKey key = add(secret);

        assertThat(holders.withHash(secret.hash())).hasValueSatisfying(held -> {
            assertThat(held.id()).isEqualTo(key.id());
            assertThat(held.name()).isEqualTo("ci");
            assertThat(held.expiresAt()).isEqualTo(key.expiresAt());
            assertThat(held.networks()).isEqualTo(NETWORKS);
            assertThat(held.tenant()).isEqualTo(anna.tenant());
            assertThat(held.slug()).isEqualTo(slug);
            assertThat(held.member()).isEqualTo(anna.member());
            assertThat(held.roles()).isEqualTo(Set.of(Role.OWNER));
            assertThat(held.subject()).isNotEmpty();
        });
    }

    @Test
    void areNotFoundByAnotherHash() {
        add(Secret.generate());

        assertThat(holders.withHash(Secret.generate().hash())).isEmpty();
        assertThat(holders.withHash(new byte[0])).isEmpty();
    }

    @Test
    void areNoneOnceTheKeyIsRevoked() {
        Secret secret = Secret.generate();
        ApiKey key = add(secret);

        transactions.run(
                anna.tenant(),
                () -> keys.find(anna.tenant(), key.id()).orElseThrow().revoke(clock.instant()));

        assertThat(holders.withHash(secret.hash())).isEmpty();
    }

    private ApiKey add(Secret secret) {
        ApiKey key = new ApiKey(anna, new KeyTerms("ci", Duration.ofDays(1), NETWORKS), secret, clock.instant());
        transactions.run(anna.tenant(), () -> keys.add(key));
        return key;
    }
}
