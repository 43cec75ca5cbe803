package io.mayfly.webapp.composition;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
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
 * @param signOut how soon whoever is shut out at Keycloak is out here
 * @param trustedProxies the addresses whose word on a request's origin ({@code X-Forwarded-For}) is believed
 */
public record Settings(
        URI baseUrl,
        Oidc oidc,
        Path masterKey,
        Path operatorKey,
        Optional<Integer> metricsPort,
        SignOut signOut,
        List<String> trustedProxies) {

    /** The realm's client that stands for the API: tokens are issued for it, and it asks whether they still count. */
    public static final String API_CLIENT = "mayfly-api";

    /** Keycloak, and this application's clients there: the one that people sign in through, and the API's. */
    public record Oidc(String issuer, String clientId, String clientSecret, String apiSecret) {}

    /**
     * How long Keycloak's word counts.
     *
     * @param within until when whoever is disabled or signed out there is out
     * @param outage how long its last word counts while it doesn't answer
     */
    public record SignOut(Duration within, Duration outage) {}

    /** @throws IllegalStateException naming the variable that is missing */
    public static Settings of(Map<String, String> environment) {
        return new Settings(
                URI.create(required(environment, "MAYFLY_BASE_URL")),
                new Oidc(
                        required(environment, "MAYFLY_OIDC_ISSUER"),
                        required(environment, "MAYFLY_OIDC_CLIENT_ID"),
                        required(environment, "MAYFLY_OIDC_CLIENT_SECRET"),
                        required(environment, "MAYFLY_OIDC_API_SECRET")),
                Path.of(required(environment, "MAYFLY_MASTER_KEY_FILE")),
                Path.of(required(environment, "MAYFLY_OPERATOR_KEY_FILE")),
                Optional.ofNullable(environment.get("MAYFLY_WEBAPP_METRICS_PORT"))
                        .map(Integer::valueOf),
                new SignOut(
                        seconds(environment, "MAYFLY_SIGN_OUT_WITHIN_SECONDS", 60),
                        seconds(environment, "MAYFLY_KEYCLOAK_OUTAGE_SECONDS", 900)),
                Stream.of(environment.getOrDefault("MAYFLY_TRUSTED_PROXIES", "").split(","))
                        .map(String::strip)
                        .filter(proxy -> !proxy.isEmpty())
                        .toList());
    }

    private static Duration seconds(Map<String, String> environment, String name, long usual) {
        return Duration.ofSeconds(Long.parseLong(
                environment.getOrDefault(name, String.valueOf(usual)).strip()));
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
