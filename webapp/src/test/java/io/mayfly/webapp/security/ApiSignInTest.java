package io.mayfly.webapp.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.account.apikey.CreateApiKey;
import io.mayfly.account.apikey.KeyTerms;
import io.mayfly.account.apikey.KeyUses;
import io.mayfly.account.apikey.NewApiKeys;
import io.mayfly.account.organisation.Plan;
import io.mayfly.account.signin.SignInWithApiKey;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Role;
import io.mayfly.testing.InMemoryHouse;
import io.mayfly.webapp.door.FakeRequest;
import io.mayfly.webapp.security.keycloak.KeycloakUnreachable;
import io.mayfly.webapp.security.keycloak.MemoryDirectory;
import io.mayfly.webapp.security.keycloak.Question;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiSignInTest {
    private static final Question ANNA = new Question.Person("sub-anna");
    private static final Duration MINUTE = Duration.ofSeconds(60);

    private final InMemoryHouse house = new InMemoryHouse();
    private final MemoryDirectory directory = new MemoryDirectory();
    private final ApiSignIn signIn = new ApiSignIn(
            new ClientAddress(List.of()),
            new SignInWithApiKey(house.keyHolders(), house.clock()),
            directory.vouching(house.clock()),
            new KeyUses(),
            house.clock());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/platform/tenants",
                "/api/platform;x=1/tenants",
                "/api/%70latform/tenants",
                "/api//platform/tenants",
                "/api;x=1/platform/tenants"
            })
    void wantsTheOperatorsKeyHoweverThePlatformsPathIsWritten(String path) {
        assertThat(signIn.check(FakeRequest.to(path).asRequest()))
                .isInstanceOfSatisfying(
                        ApiCredential.Missing.class,
                        missing -> assertThat(missing.detail()).contains("X-Operator-Key"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/me", "/api;x=1/me", "//api/me"})
    void wantsAKeyOrTokenElsewhere(String path) {
        assertThat(signIn.check(FakeRequest.to(path).asRequest()))
                .isInstanceOfSatisfying(
                        ApiCredential.Missing.class,
                        missing -> assertThat(missing.detail()).contains("X-Api-Key"));
    }

    @Test
    void knowsAKeyAsLongAsKeycloakVouchesForItsPerson() {
        FakeRequest request = FakeRequest.to("/api/me").withHeader("X-Api-Key", keyOfAnna());
        directory.letIn(ANNA);
        ApiCredential accepted = signIn.check(request.asRequest());
        assertThat(accepted).isInstanceOf(ApiCredential.Accepted.class);

        directory.shutOut(ANNA);
        house.clock().forward(MINUTE);

        assertThat(signIn.check(request.asRequest())).isInstanceOf(ApiCredential.Refused.class);
        assertThat(signIn.isStillVouchedFor((ApiCredential.Accepted) accepted)).isFalse();
    }

    @Test
    void canNotCheckWhomKeycloakHasNeverVouchedForWhileItIsAway() {
        FakeRequest request = FakeRequest.to("/api/me").withHeader("X-Api-Key", keyOfAnna());
        directory.letIn(ANNA);
        directory.reachable(false);

        assertThat(signIn.check(request.asRequest()))
                .isInstanceOfSatisfying(
                        ApiCredential.Unchecked.class,
                        unchecked -> assertThat(unchecked.cause()).isInstanceOf(KeycloakUnreachable.class));
    }

    @Test
    void letsWhatIsLongUnderWayGoOnForABoundedTimeOnlyWhileKeycloakIsAway() {
        FakeRequest request = FakeRequest.to("/api/me").withHeader("X-Api-Key", keyOfAnna());
        directory.letIn(ANNA);
        ApiCredential.Accepted accepted = (ApiCredential.Accepted) signIn.check(request.asRequest());
        directory.reachable(false);

        house.clock().forward(MINUTE);
        assertThat(signIn.isStillVouchedFor(accepted)).isTrue();
        house.clock().forward(Duration.ofMinutes(15));
        assertThat(signIn.isStillVouchedFor(accepted)).isFalse();
    }

    @Test
    void asksKeycloakNothingAboutKeysThatAreNone() {
        directory.reachable(false);

        assertThat(signIn.check(FakeRequest.to("/api/me")
                        .withHeader("X-Api-Key", "mf_nobody-has-ever-made-this")
                        .asRequest()))
                .isInstanceOf(ApiCredential.Refused.class);
    }

    private String keyOfAnna() {
        Caller anna = house.member(house.tenant("acme", Plan.STANDARD), "anna", Role.OWNER);
        return new CreateApiKey(house.transactions(), new NewApiKeys(house.apiKeys(), house.audit(), house.clock()))
                .create(anna, new KeyTerms("ci", Duration.ofDays(1)))
                .secret();
    }
}
