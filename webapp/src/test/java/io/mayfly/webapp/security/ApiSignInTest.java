package io.mayfly.webapp.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.webapp.door.FakeRequest;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiSignInTest {
    private final ApiSignIn signIn = new ApiSignIn(new ClientAddress(List.of()));

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
}
