package io.mayfly.account.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.account.organisation.Plan;
import io.mayfly.account.organisation.Tenant;
import io.mayfly.account.organisation.TenantNotFound;
import io.mayfly.foundation.audit.Deed;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Role;
import io.mayfly.kernel.ApiKeyId;
import io.mayfly.kernel.Page;
import io.mayfly.kernel.PageRequest;
import io.mayfly.testing.InMemoryHouse;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The keys of all members, seen and revoked by those who may. */
class ListAllApiKeysTest {
    private static final Duration DAY = Duration.ofDays(1);
    private final InMemoryHouse house = new InMemoryHouse();
    private final CreateApiKey createApiKey =
            new CreateApiKey(house.transactions(), new NewApiKeys(house.apiKeys(), house.audit(), house.clock()));
    private final ListAllApiKeys listAllApiKeys = new ListAllApiKeys(house.transactions(), house.apiKeys());
    private final ListApiKeysOfTenant listApiKeysOfTenant =
            new ListApiKeysOfTenant(house.transactions(), house.tenants(), house.apiKeys());
    private final Revocation revocation = new Revocation(house.members(), house.audit(), house.clock());
    private final RevokeApiKey revokeApiKey = new RevokeApiKey(house.transactions(), house.apiKeys(), revocation);
    private final RevokeApiKeyOfTenant revokeApiKeyOfTenant =
            new RevokeApiKeyOfTenant(house.transactions(), house.tenants(), house.apiKeys(), revocation);
    private final Tenant acme = house.tenant("acme", Plan.STANDARD);
    private final Caller olivia = house.member(acme, "olivia", Role.OWNER);
    private final Caller dana = house.member(acme, "dana", Role.DEVELOPER);
    private final Tenant globex = house.tenant("globex", Plan.STANDARD);
    private final Caller gregor = house.member(globex, "gregor", Role.OWNER);

    @Test
    void showsOwnersEveryKeyAndWhoseItIs() {
        createApiKey.create(olivia, new KeyTerms("hers", DAY));
        house.clock().forward(Duration.ofSeconds(1));
        createApiKey.create(dana, new KeyTerms("danas", DAY));
        createApiKey.create(gregor, new KeyTerms("foreign", DAY));

        Page<OwnedKey> all = listAllApiKeys.page(olivia, Optional.empty(), PageRequest.first());

        assertThat(all.items())
                .extracting(owned ->
                        owned.owner().person().username() + " " + owned.key().name())
                .containsExactly("dana danas", "olivia hers");
    }

    @Test
    void findsKeysByTheirNameAndTheirMembers() {
        createApiKey.create(olivia, new KeyTerms("Größe", DAY));
        createApiKey.create(dana, new KeyTerms("laptop", DAY));

        assertThat(found("GRÖSSE")).isZero();
        assertThat(found("GRÖ")).isOne();
        assertThat(found("dana@")).isOne();
        assertThat(found("zzz")).isZero();
    }

    @Test
    void ownerRevokesAnothersKeyAndItIsWrittenDownWhose() {
        MadeApiKey made = createApiKey.create(dana, new KeyTerms("laptop", DAY));

        revokeApiKey.revoke(olivia, made.key().id());

        assertThat(made.key().isUsableAt(house.clock().instant())).isFalse();
        assertThat(house.deeds(acme.id())).startsWith(new Deed("api-key.revoked", "laptop", "Key of dana"));
    }

    @Test
    void operatorSeesAndRevokesKeysOfATenant() {
        MadeApiKey made = createApiKey.create(dana, new KeyTerms("laptop", DAY));
        MadeApiKey foreign = createApiKey.create(gregor, new KeyTerms("foreign", DAY));

        assertThat(listApiKeysOfTenant.page("acme", PageRequest.first()).items())
                .extracting(OwnedKey::key)
                .containsExactly(made.key());
        assertThatThrownBy(() -> revokeApiKeyOfTenant.revoke(
                        InMemoryHouse.OPERATOR, "acme", foreign.key().id()))
                .isInstanceOf(ApiKeyNotFound.class);
        assertThatThrownBy(() -> revokeApiKeyOfTenant.revoke(InMemoryHouse.OPERATOR, "acme", ApiKeyId.next()))
                .isInstanceOf(ApiKeyNotFound.class);
        assertThatThrownBy(() -> listApiKeysOfTenant.page("nobody", PageRequest.first()))
                .isInstanceOf(TenantNotFound.class);

        revokeApiKeyOfTenant.revoke(InMemoryHouse.OPERATOR, "acme", made.key().id());

        assertThat(listApiKeysOfTenant.page("acme", PageRequest.first()).items())
                .isEmpty();
        assertThat(house.deeds(acme.id())).startsWith(new Deed("api-key.revoked", "laptop", "Key of dana"));
    }

    private int found(String text) {
        return listAllApiKeys
                .page(olivia, Optional.of(text), PageRequest.first())
                .items()
                .size();
    }
}
