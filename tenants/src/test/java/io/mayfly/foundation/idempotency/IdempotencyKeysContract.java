package io.mayfly.foundation.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.foundation.identity.Actor;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Role;
import io.mayfly.kernel.MemberId;
import io.mayfly.kernel.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What everything does that keeps idempotency keys. */
public abstract class IdempotencyKeysContract {
    private static final byte[] REQUEST = {1, 2, 3};
    private static final byte[] ANOTHER = {4};

    /** So long ago that no other test's claim is older. */
    private static final Instant NOW = Instant.parse("2001-02-03T04:05:06Z");

    private final Caller ada = caller(TenantId.next());

    protected abstract IdempotencyKeys keys();

    /** Runs work as callers do, in a transaction across tenants that commits. */
    protected abstract void committed(Runnable work);

    @Test
    void givesANewNameToWhoAsksFirst() {
        assertThat(claim(ada, "first", REQUEST, NOW)).isEmpty();
    }

    @Test
    void tellsWhoRepeatsWhatWasAskedAndAnsweredFirst() {
        String answer = " {\"name\" : \"grün 🚀\\u00fc\"}\n";
        claim(ada, "repeated", REQUEST, NOW);
        committed(() -> keys().answer(ada, "repeated", answer));

        assertThat(claim(ada, "repeated", ANOTHER, NOW.plusSeconds(1))).hasValueSatisfying(earlier -> {
            assertThat(earlier.requestHash()).isEqualTo(REQUEST);
            assertThat(earlier.answer()).isEqualTo(answer);
        });
    }

    @Test
    void keepsNamesOfMembersAndTenantsApart() {
        claim(ada, "mine", REQUEST, NOW);

        assertThat(claim(caller(ada.tenant()), "mine", ANOTHER, NOW)).isEmpty();
        assertThat(claim(caller(TenantId.next()), "mine", ANOTHER, NOW)).isEmpty();
        assertThat(claim(ada, "MINE", ANOTHER, NOW)).isEmpty();
    }

    @Test
    void forgetsNoMoreThanAskedForAndOnlyWhatIsOlder() {
        Instant old = NOW.minus(Duration.ofDays(30));
        for (int i = 0; i < 5; i++) {
            claim(ada, "old-" + i, REQUEST, old.plusSeconds(i));
        }

        assertThat(forget(old.plusSeconds(4), 3)).isEqualTo(3);
        assertThat(forget(old.plusSeconds(4), 3)).isEqualTo(1);
        assertThat(forget(old.plusSeconds(4), 3)).isZero();
        assertThat(claim(ada, "old-4", REQUEST, NOW)).isPresent();
        assertThat(claim(ada, "old-3", REQUEST, NOW)).isEmpty();
        forget(old.plusSeconds(5), 3);
    }

    private Optional<IdempotencyKeys.Answered> claim(Caller caller, String name, byte[] hash, Instant at) {
        AtomicReference<Optional<IdempotencyKeys.Answered>> earlier = new AtomicReference<>(Optional.empty());
        committed(() -> earlier.set(keys().claim(caller, name, hash, at)));
        return earlier.get();
    }

    private int forget(Instant before, int limit) {
        AtomicReference<Integer> forgotten = new AtomicReference<>(0);
        committed(() -> forgotten.set(keys().forgetBefore(before, limit)));
        return forgotten.get();
    }

    protected static Caller caller(TenantId tenant) {
        return new Caller(tenant, MemberId.next(), Set.of(Role.OWNER), Actor.system("test"));
    }
}
