package io.mayfly.webapp.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.webapp.composition.Settings;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityHeadersTest {
    private static final Settings SETTINGS = Settings.of(Map.of(
            "MAYFLY_BASE_URL", "https://mail.example.org",
            "MAYFLY_OIDC_ISSUER", "https://id.example.org",
            "MAYFLY_OIDC_CLIENT_ID", "console",
            "MAYFLY_OIDC_CLIENT_SECRET", "secret",
            "MAYFLY_MASTER_KEY_FILE", "master.key",
            "MAYFLY_OPERATOR_KEY_FILE", "operator.key"));

    private final Map<String, String> headers = new HashMap<>();

    private void answer(String path) throws IOException, ServletException {
        HttpServletResponse response = (HttpServletResponse) Proxy.newProxyInstance(
                SecurityHeadersTest.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, method, arguments) -> headers.put((String) arguments[0], (String) arguments[1]));
        new SecurityHeaders(SETTINGS).doFilter(FakeRequest.to(path).asRequest(), response, (request, answer) -> {});
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/me", "/api;x=1/me", "//api/me", "/%61pi/me", "/console/%2e%2e/api/me"})
    void allowAnAnswerToProgramsNothing(String path) throws IOException, ServletException {
        answer(path);

        assertThat(headers)
                .containsEntry("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .containsEntry("Cache-Control", "no-store");
    }

    @Test
    void allowTheConsoleItsScripts() throws IOException, ServletException {
        answer("/api-keys");

        assertThat(headers.get("Content-Security-Policy")).contains("script-src 'self'");
        assertThat(headers).doesNotContainKey("Cache-Control");
    }

    @Test
    void allowADescriptionNoScripts() throws IOException, ServletException {
        answer("/problems/not-found");

        assertThat(headers.get("Content-Security-Policy"))
                .contains("default-src 'none'")
                .doesNotContain("script-src");
    }
}
