package io.mayfly.account.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.account.organisation.Plan;
import io.mayfly.account.organisation.Tenant;
import io.mayfly.foundation.audit.Deed;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Role;
import io.mayfly.kernel.ApiKeyId;
import io.mayfly.kernel.Invalid;
import io.mayfly.testing.InMemoryHouse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RotateApiKeyTest {
    private static final Duration MONTH = Duration.ofDays(30);
    private static final Duration DAY = Duration.ofDays(1);
    private static final KeyNetworks NETWORKS = new KeyNetworks(List.of("192.0.2.0/24"));

    private final InMemoryHouse house = new InMemoryHouse();
    private final Tenant acme = house.tenant("acme", Plan.STANDARD);
    private final Caller anna = house.member(acme, "anna", Role.OWNER);
    private final NewApiKeys newKeys = new NewApiKeys(house.apiKeys(), house.audit(), house.clock());
    private final RotateApiKey rotateApiKey =
            new RotateApiKey(house.transactions(), house.apiKeys(), newKeys, house.audit(), house.clock());
    private final ApiKey old = new CreateApiKey(house.transactions(), newKeys)
            .create(anna, new KeyTerms("ci", MONTH, NETWORKS))
            .key();

    @Test
    void makesOneOfTheSameNameAndNetworks() {
        MadeApiKey made = rotate(old.id(), Duration.ofDays(90), DAY);

        assertThat(made.key().id()).isNotEqualTo(old.id());
        assertThat(made.key().name()).isEqualTo("ci");
        assertThat(made.key().networks()).isEqualTo(NETWORKS);
        assertThat(made.key().member()).isEqualTo(anna.member());
        assertThat(made.key().expiresAt()).isEqualTo(now().plus(Duration.ofDays(90)));
    }

    @Test
    void livesAsLongAsTheOldOneWasMadeForWhenNothingIsSaid() {
        house.clock().forward(DAY);

        MadeApiKey made = rotateApiKey.rotate(anna, old.id(), new RotationTerms(Optional.empty(), DAY));

        assertThat(made.key().expiresAt()).isEqualTo(now().plus(MONTH));
        assertThat(old.replacedAt()).contains(now());
        assertThat(old.isReplaceableAt(now())).isFalse();
    }

    @Test
    void letsTheOldOneGoOnForTheOverlapOnly() {
        Instant end = now().plus(DAY);

        rotate(old.id(), MONTH, DAY);

        assertThat(old.isUsableAt(end.minusMillis(1))).isTrue();
        assertThat(old.isUsableAt(end)).isFalse();
        assertThat(house.deeds(acme.id())).contains(new Deed("api-key.rotated", "ci", "The old one ends " + end));
    }

    @Test
    void endsTheOldOneAtOnceWhenNothingElseIsWanted() {
        rotate(old.id(), MONTH, Duration.ZERO);

        assertThat(old.isUsableAt(now())).isFalse();
    }

    @Test
    void neverLetsTheOldOneLiveLongerThanItWouldHave() {
        house.clock().forward(MONTH.minusHours(1));
        Instant end = old.expiresAt();

        rotate(old.id(), MONTH, RotationTerms.MAX_OVERLAP);

        assertThat(old.expiresAt()).isEqualTo(end);
    }

    @Test
    void findsNoKeyOfOthersNorOneThatWorksNoMore() {
        Caller dora = house.member(acme, "dora", Role.OWNER);
        Caller stranger = house.member(house.tenant("globex", Plan.STANDARD), "anna", Role.OWNER);
        RotationTerms terms = new RotationTerms(Optional.of(MONTH), DAY);

        assertThatThrownBy(() -> rotateApiKey.rotate(dora, old.id(), terms)).isInstanceOf(ApiKeyNotFound.class);
        assertThatThrownBy(() -> rotateApiKey.rotate(stranger, old.id(), terms)).isInstanceOf(ApiKeyNotFound.class);
        assertThatThrownBy(() -> rotate(ApiKeyId.next(), MONTH, DAY)).isInstanceOf(ApiKeyNotFound.class);
        house.clock().forward(MONTH);
        assertThatThrownBy(() -> rotate(old.id(), MONTH, DAY)).isInstanceOf(ApiKeyNotFound.class);
    }

    @Test
    void givesAKeyOneSuccessorOnly() {
        MadeApiKey next = rotate(old.id(), MONTH, DAY);

        assertThatThrownBy(() -> rotate(old.id(), MONTH, DAY)).isInstanceOf(KeyReplaced.class);
        assertThat(rotate(next.key().id(), MONTH, DAY).key().name()).isEqualTo("ci");
    }

    @Test
    void refusesTimesThatAreTooLong() {
        assertThatThrownBy(() -> new RotationTerms(Optional.of(Duration.ofDays(91)), Duration.ofDays(8)))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        refusal -> assertThat(refusal.all())
                                .extracting(Invalid::field)
                                .containsExactly("/expiresIn", "/overlap"));
        assertThatThrownBy(() -> new RotationTerms(Optional.of(MONTH), Duration.ofSeconds(-1)))
                .isInstanceOf(Invalid.class);
    }

    private MadeApiKey rotate(ApiKeyId id, Duration life, Duration overlap) {
        return rotateApiKey.rotate(anna, id, new RotationTerms(Optional.of(life), overlap));
    }

    private Instant now() {
        return house.clock().instant();
    }
}
