package io.mayfly.webapp.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.webapp.composition.Settings;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityHeadersTest {
    private static final Settings SETTINGS = reachedAt("https://mail.example.org");

    private final Map<String, String> headers = new HashMap<>();

    private static Settings reachedAt(String url) {
        return Settings.of(Map.of(
                "MAYFLY_BASE_URL", url,
                "MAYFLY_OIDC_ISSUER", "https://id.example.org",
                "MAYFLY_OIDC_CLIENT_ID", "console",
                "MAYFLY_OIDC_CLIENT_SECRET", "secret",
                "MAYFLY_OIDC_API_SECRET", "secret",
                "MAYFLY_MASTER_KEY_FILE", "master.key",
                "MAYFLY_OPERATOR_KEY_FILE", "operator.key"));
    }

    private void answer(String path) throws IOException, ServletException {
        answer(path, SETTINGS);
    }

    private void answer(String path, Settings settings) throws IOException, ServletException {
        HttpServletResponse response = (HttpServletResponse) Proxy.newProxyInstance(
                SecurityHeadersTest.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, method, arguments) -> headers.put((String) arguments[0], (String) arguments[1]));
        new SecurityHeaders(settings).doFilter(FakeRequest.to(path).asRequest(), response, (request, answer) -> {});
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/me",
                "/api;x=1/me",
                "//api/me",
                "/%61pi/me",
                "/console/%2e%2e/api/me",
                "/backchannel-logout"
            })
    void allowAnAnswerToProgramsNothing(String path) throws IOException, ServletException {
        answer(path);

        assertThat(headers)
                .containsEntry("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .containsEntry("Cache-Control", "no-store");
    }

    @Test
    void allowTheConsoleItsOwnScriptsAndNoOthers() throws IOException, ServletException {
        answer("/api-keys");

        assertThat(directives(headers.get("Content-Security-Policy")))
                .containsEntry("default-src", "'none'")
                .containsEntry("script-src", "'self' 'unsafe-eval'")
                .containsEntry("connect-src", "'self'")
                .containsEntry("object-src", "'none'")
                .containsEntry("base-uri", "'self'")
                .containsEntry("form-action", "'none'")
                .containsEntry("frame-ancestors", "'none'");
        assertThat(headers).doesNotContainKey("Cache-Control");
    }

    @Test
    void allowScriptsWithinAPageByItsNonceOnly() {
        assertThat(directives(SecurityHeaders.consoleWith("n-1")))
                .containsEntry("script-src", "'self' 'nonce-n-1' 'unsafe-eval'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api-keys", "/login", "/callback", "/signed-out", "/problems/x", "/api/me", "/health/live"})
    void nameNoOtherHostAnywhere(String path) throws IOException, ServletException {
        answer(path);

        assertThat(headers.get("Content-Security-Policy"))
                .doesNotContain("*", "http:", "https:", "//")
                .contains("frame-ancestors 'none'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/callback", "/logout", "/signed-out"})
    void allowThePagesOfTheSignInNoScripts(String path) throws IOException, ServletException {
        answer(path);

        assertThat(directives(headers.get("Content-Security-Policy")))
                .containsEntry("default-src", "'none'")
                .doesNotContainKey("script-src");
    }

    @Test
    void haveBrowsersComeByTlsOnlyWhereThereIsTls() throws IOException, ServletException {
        answer("/addresses");
        assertThat(headers).containsEntry("Strict-Transport-Security", "max-age=31536000");

        headers.clear();
        answer("/addresses", reachedAt("http://localhost:8080"));
        assertThat(headers).isNotEmpty().doesNotContainKey("Strict-Transport-Security");
    }

    private static Map<String, String> directives(@Nullable String policy) {
        return Stream.of(String.valueOf(policy).split("; "))
                .map(directive -> directive.split(" ", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    }

    @Test
    void allowADescriptionNoScripts() throws IOException, ServletException {
        answer("/problems/not-found");

        assertThat(headers.get("Content-Security-Policy"))
                .contains("default-src 'none'")
                .doesNotContain("script-src");
    }
}
