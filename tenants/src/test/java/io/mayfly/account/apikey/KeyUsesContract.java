package io.mayfly.account.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.account.apikey.ApiKeys.Due;
import io.mayfly.account.apikey.ApiKeys.Sought;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.kernel.PageRequest;
import io.mayfly.kernel.transaction.Transactions;
import io.mayfly.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is known of the uses of keys, wherever they are kept. */
abstract class KeyUsesContract {
    private static final Duration DAY = Duration.ofDays(1);
    private final TestClock clock = new TestClock();

    /** What the keys of one test are found by. */
    private final String mark = UUID.randomUUID().toString();

    private final Transactions transactions;
    private final ApiKeys keys;
    private final Caller anna;
    private final Caller stranger;

    /** @param members of two tenants */
    KeyUsesContract(Transactions transactions, ApiKeys keys, List<Caller> members) {
        this.transactions = transactions;
        this.keys = keys;
        this.anna = members.get(0);
        this.stranger = members.get(1);
    }

    @Test
    void areNotedOnceAMinute() {
        ApiKey key = add("ci", DAY);
        Instant first = clock.instant().plusSeconds(5);
        assertThat(lastUse(key)).isEmpty();

        use(anna, key, first);
        use(anna, key, first.plusSeconds(59));
        assertThat(lastUse(key)).contains(first);
        use(anna, key, first.plusSeconds(60));
        assertThat(lastUse(key)).contains(first.plusSeconds(60));
        use(anna, key, first);
        use(stranger, key, first.plus(DAY));
        assertThat(lastUse(key)).contains(first.plusSeconds(60));
    }

    @Test
    void standInTheWayOfNothingThatChangesTheKey() {
        ApiKey key = add("ci", DAY);
        Instant at = clock.instant().plusSeconds(5);

        transactions.run(anna.tenant(), () -> {
            ApiKey read = keys.find(anna.tenant(), key.id()).orElseThrow();
            keys.used(anna.tenant(), key.id(), at);
            read.revoke(clock.instant());
        });

        assertThat(lastUse(key)).contains(at);
        assertThat(found(key).isUsableAt(clock.instant())).isFalse();
    }

    @Test
    void areKnownFromTheBeginningOfAKey() {
        assertThat(found(add("ci", DAY)).usesKnownFrom()).isEqualTo(clock.instant());
    }

    @Test
    void tellWhichKeysNobodySeemsToNeed() {
        Instant start = clock.instant();
        add("never used", KeyTerms.MAX_LIFE);
        add("over", DAY);
        use(anna, add("used", KeyTerms.MAX_LIFE), start.plusSeconds(1));

        assertThat(idleAt(start.plus(KeyMatter.NEVER_USED_FOR).minusSeconds(1))).isEmpty();
        assertThat(idleAt(start.plus(KeyMatter.NEVER_USED_FOR))).containsExactly("never used");
        assertThat(idleAt(start.plus(KeyTerms.MAX_LIFE).minusSeconds(1))).containsExactly("never used");
        assertThat(idleAt(start.plus(KeyTerms.MAX_LIFE))).isEmpty();
    }

    @Test
    void tellWhenAKeyWasNotUsedForLong() {
        Instant start = clock.instant();
        ApiKey key = add("resting", KeyTerms.MAX_LIFE);
        use(anna, key, start.minus(DAY));

        assertThat(idleAt(start.minus(DAY).plus(KeyMatter.UNUSED_FOR).minusSeconds(1)))
                .isEmpty();
        assertThat(idleAt(start.minus(DAY).plus(KeyMatter.UNUSED_FOR))).containsExactly("resting");
    }

    private List<String> idleAt(Instant now) {
        Sought idle = new Sought(Optional.empty(), Optional.of(mark), Optional.of(new Due(KeyMatter.IDLE, now)));
        List<OwnedKey> found =
                transactions.call(anna.tenant(), () -> keys.page(anna.tenant(), idle, PageRequest.first()));
        assertThat(transactions.<Integer>call(anna.tenant(), () -> keys.count(anna.tenant(), idle)))
                .isEqualTo(found.size());
        return found.stream()
                .map(owned -> owned.key().name().replace(" " + mark, ""))
                .toList();
    }

    private ApiKey add(String name, Duration life) {
        ApiKey key = new ApiKey(anna, new KeyTerms(name + " " + mark, life), Secret.generate(), clock.instant());
        transactions.run(anna.tenant(), () -> keys.add(key));
        return key;
    }

    private void use(Caller by, ApiKey key, Instant at) {
        transactions.run(by.tenant(), () -> keys.used(by.tenant(), key.id(), at));
    }

    private ApiKey found(ApiKey key) {
        return transactions
                .call(anna.tenant(), () -> keys.find(anna.tenant(), key.id()))
                .orElseThrow();
    }

    private Optional<Instant> lastUse(ApiKey key) {
        return found(key).lastUsedAt();
    }
}
