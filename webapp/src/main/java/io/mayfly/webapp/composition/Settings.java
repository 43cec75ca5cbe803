package io.mayfly.webapp.composition;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the environment says about this process.
 *
 * @param baseUrl the public URL of console and API, without a slash at its end
 * @param oidc where people sign in
 * @param metricsPort where figures are told, on the loopback address; nowhere when there is none
 * @param trustedProxies the addresses whose word on a request's origin ({@code X-Forwarded-For}) is believed
 */
public record Settings(
        URI baseUrl,
        Oidc oidc,
        Path masterKey,
        Path operatorKey,
        Optional<Integer> metricsPort,
        List<String> trustedProxies) {

    /** Keycloak, and this application's client there. */
    public record Oidc(String issuer, String clientId, String clientSecret) {}

    /** @throws IllegalStateException naming the variable that is missing */
    public static Settings of(Map<String, String> environment) {
        return new Settings(
                URI.create(required(environment, "MAYFLY_BASE_URL")),
                new Oidc(
                        required(environment, "MAYFLY_OIDC_ISSUER"),
                        required(environment, "MAYFLY_OIDC_CLIENT_ID"),
                        required(environment, "MAYFLY_OIDC_CLIENT_SECRET")),
                Path.of(required(environment, "MAYFLY_MASTER_KEY_FILE")),
                Path.of(required(environment, "MAYFLY_OPERATOR_KEY_FILE")),
                Optional.ofNullable(environment.get("MAYFLY_WEBAPP_METRICS_PORT"))
                        .map(Integer::valueOf),
                Stream.of(environment.getOrDefault("MAYFLY_TRUSTED_PROXIES", "").split(","))
                        .map(String::strip)
                        .filter(proxy -> !proxy.isEmpty())
                        .toList());
    }

    private static String required(Map<String, String> environment, String name) {
        @Nullable String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("The environment variable " + name + " is not set");
        }
        return value;
    }

    public boolean isSecure() {
        return "https".equals(baseUrl.getScheme());
    }
}
