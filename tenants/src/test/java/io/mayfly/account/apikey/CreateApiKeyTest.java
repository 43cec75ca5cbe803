package io.mayfly.account.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.account.member.MemberNotFound;
import io.mayfly.account.organisation.Plan;
import io.mayfly.account.organisation.Tenant;
import io.mayfly.account.organisation.TenantNotFound;
import io.mayfly.foundation.audit.Deed;
import io.mayfly.foundation.identity.Actor;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Role;
import io.mayfly.kernel.Invalid;
import io.mayfly.kernel.PageRequest;
import io.mayfly.testing.InMemoryHouse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreateApiKeyTest {
    private static final Duration DAY = Duration.ofDays(1);
    private final InMemoryHouse house = new InMemoryHouse();
    private final NewApiKeys newKeys = new NewApiKeys(house.apiKeys(), house.audit(), house.clock());
    private final CreateApiKey createApiKey = new CreateApiKey(house.transactions(), newKeys);
    private final CreateApiKeyForMember createApiKeyForMember =
            new CreateApiKeyForMember(house.transactions(), house.tenants(), house.members(), newKeys);
    private final ListApiKeys listApiKeys = new ListApiKeys(house.transactions(), house.apiKeys());
    private final Revocation revocation = new Revocation(house.members(), house.audit(), house.clock());
    private final RevokeApiKey revokeApiKey = new RevokeApiKey(house.transactions(), house.apiKeys(), revocation);
    private final Tenant acme = house.tenant("acme", Plan.STANDARD);
    private final Caller anna = house.member(acme, "anna", Role.DEVELOPER);

    @Test
    void showsTheSecretOnceAndWritesDownThatTheKeyWasMade() {
        MadeApiKey made = createApiKey.create(anna, new KeyTerms("ci", DAY));

        assertThat(made.secret()).startsWith("mf_").hasSizeGreaterThan(40);
        assertThat(made.key().hint()).isEqualTo(made.secret().substring(0, 8));
        assertThat(made.key().member()).isEqualTo(anna.member());
        assertThat(made.key().expiresAt()).isEqualTo(house.clock().instant().plus(DAY));
        assertThat(house.deeds(acme.id()))
                .containsExactly(new Deed(
                        "api-key.created", "ci", "Expires " + made.key().expiresAt()));
    }

    @Test
    void neverMakesOneSecretTwice() {
        assertThat(createApiKey.create(anna, new KeyTerms("one", DAY)).secret())
                .isNotEqualTo(
                        createApiKey.create(anna, new KeyTerms("two", DAY)).secret());
    }

    @Test
    void livesForNinetyDaysAtMost() {
        assertThat(createApiKey.create(anna, new KeyTerms("long", Duration.ofDays(90))))
                .isNotNull();
        for (Duration bad : List.of(Duration.ofDays(90).plusSeconds(1), Duration.ZERO, Duration.ofSeconds(-1))) {
            assertThatThrownBy(() -> createApiKey.create(anna, new KeyTerms("ci", bad)))
                    .isInstanceOfSatisfying(
                            Invalid.class,
                            refusal -> assertThat(refusal.pointer()).contains("/expiresIn"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void needsAName(String name) {
        assertThatThrownBy(() -> createApiKey.create(anna, new KeyTerms(name, DAY)))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> createApiKey.create(anna, new KeyTerms("n".repeat(101), DAY)))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void keepsFromWhereItMayBeUsedAndWritesItDown() {
        KeyNetworks networks = new KeyNetworks(List.of("10.1.2.3/8", "2001:DB8:0::/32"));

        MadeApiKey made = createApiKey.create(anna, new KeyTerms("ci", DAY, networks));

        assertThat(made.key().networks().ranges()).containsExactly("10.0.0.0/8", "2001:db8::/32");
        assertThat(house.deeds(acme.id()).getFirst().detail()).contains("10.0.0.0/8, 2001:db8::/32");
    }

    @Test
    void limitedKeyMakesLimitedKeysOnly() {
        KeyNetworks networks = new KeyNetworks(List.of("192.0.2.0/24"));
        ApiKey limited =
                createApiKey.create(anna, new KeyTerms("ci", DAY, networks)).key();
        Caller program = new Caller(
                anna.tenant(),
                anna.member(),
                anna.roles(),
                new Actor(Actor.Kind.API_KEY, limited.id().toString(), "ci", Optional.empty()));
        KeyNetworks narrower = new KeyNetworks(List.of("192.0.2.7"));
        KeyNetworks wider = new KeyNetworks(List.of("192.0.2.7", "198.51.100.1"));

        assertThat(createApiKey
                        .create(program, new KeyTerms("inherits", DAY))
                        .key()
                        .networks())
                .isEqualTo(networks);
        assertThat(createApiKey
                        .create(program, new KeyTerms("narrower", DAY, narrower))
                        .key()
                        .networks())
                .isEqualTo(narrower);
        assertThatThrownBy(() -> createApiKey.create(program, new KeyTerms("wider", DAY, wider)))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void operatorMakesKeyForMemberOfAnyRole() {
        Caller auditor = house.member(acme, "carl", Role.AUDITOR);

        MadeApiKey made =
                createApiKeyForMember.create(InMemoryHouse.OPERATOR, "acme", "carl", new KeyTerms("export", DAY));

        assertThat(made.key().member()).isEqualTo(auditor.member());
        assertThatThrownBy(() ->
                        createApiKeyForMember.create(InMemoryHouse.OPERATOR, "acme", "nobody", new KeyTerms("x", DAY)))
                .isInstanceOf(MemberNotFound.class);
        assertThatThrownBy(() ->
                        createApiKeyForMember.create(InMemoryHouse.OPERATOR, "globex", "carl", new KeyTerms("x", DAY)))
                .isInstanceOf(TenantNotFound.class);
    }

    @Test
    void revokedKeyLeavesTheListAndIsWrittenDown() {
        MadeApiKey made = createApiKey.create(anna, new KeyTerms("ci", DAY));
        assertThat(own(anna)).containsExactly(made.key());

        revokeApiKey.revoke(anna, made.key().id());

        assertThat(own(anna)).isEmpty();
        assertThat(made.key().isUsableAt(house.clock().instant())).isFalse();
        assertThat(house.deeds(acme.id())).startsWith(Deed.of("api-key.revoked", "ci"));
    }

    @Test
    void othersNeitherSeeNorRevokeIt() {
        MadeApiKey made = createApiKey.create(anna, new KeyTerms("ci", DAY));
        Caller dora = house.member(acme, "dora", Role.DEVELOPER);
        Caller stranger = house.member(house.tenant("globex", Plan.STANDARD), "anna", Role.OWNER);

        assertThat(own(dora)).isEmpty();
        assertThatThrownBy(() -> revokeApiKey.revoke(dora, made.key().id())).isInstanceOf(ApiKeyNotFound.class);
        assertThatThrownBy(() -> revokeApiKey.revoke(stranger, made.key().id())).isInstanceOf(ApiKeyNotFound.class);
        assertThat(made.key().isUsableAt(house.clock().instant())).isTrue();
    }

    private List<ApiKey> own(Caller caller) {
        return listApiKeys.own(caller, Optional.empty(), PageRequest.first()).items().stream()
                .map(OwnedKey::key)
                .toList();
    }
}
