package io.mayfly.account.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.account.organisation.Plan;
import io.mayfly.account.organisation.Tenant;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Role;
import io.mayfly.kernel.ApiKeyId;
import io.mayfly.testing.InMemoryHouse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NoteKeyUsesTest {
    private final InMemoryHouse house = new InMemoryHouse();
    private final Tenant acme = house.tenant("acme", Plan.STANDARD);
    private final Caller anna = house.member(acme, "anna", Role.OWNER);
    private final ApiKeyId key = new CreateApiKey(
                    house.transactions(), new NewApiKeys(house.apiKeys(), house.audit(), house.clock()))
            .create(anna, new KeyTerms("ci", KeyTerms.MAX_LIFE))
            .key()
            .id();
    private final KeyUses uses = new KeyUses();
    private final NoteKeyUses noteKeyUses = new NoteKeyUses(house.transactions(), uses, house.apiKeys(), house.clock());

    private void use() {
        uses.note(acme.id(), key, house.clock().instant());
    }

    private Optional<Instant> lastUse() {
        return house.transactions()
                .call(acme.id(), () -> house.apiKeys().find(acme.id(), key))
                .orElseThrow()
                .lastUsedAt();
    }

    @Test
    void writesDownWhenAKeyWasLastUsed() {
        noteKeyUses.note();
        assertThat(lastUse()).isEmpty();

        use();
        assertThat(lastUse()).isEmpty();
        noteKeyUses.note();

        assertThat(lastUse()).contains(house.clock().instant());
    }

    @Test
    void writesOnceAMinuteAndLosesNoLastUse() {
        use();
        noteKeyUses.note();
        Instant first = house.clock().instant();
        house.clock().forward(Duration.ofSeconds(30));
        use();
        noteKeyUses.note();
        assertThat(lastUse()).contains(first);

        house.clock().forward(Duration.ofSeconds(31));
        use();
        noteKeyUses.note();

        assertThat(lastUse()).contains(house.clock().instant());
    }
}
