package io.mayfly.webapp.composition;

import inet.ipaddr.AddressStringException;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IncompatibleAddressException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
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
 * @param mail where mail comes in, and who is asked what domains say of that
 */
public record Settings(
        URI baseUrl,
        Oidc oidc,
        Path masterKey,
        Path operatorKey,
        Optional<Integer> metricsPort,
        SignOut signOut,
        List<String> trustedProxies,
        Mail mail) {

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
                        .toList(),
                Mail.of(environment));
    }

    /**
     * The mail servers, and DNS.
     *
     * @param host the name by which senders know our mail servers, which MX records are to lead to
     * @param resolvers the DNS servers to ask, which recurse; those of the system when there are none
     */
    public record Mail(String host, List<InetSocketAddress> resolvers) {
        private static final int DNS_PORT = 53;

        private static Mail of(Map<String, String> environment) {
            return new Mail(
                    environment.getOrDefault("MAYFLY_SMTP_HOSTNAME", "mx.mayfly.localhost"),
                    Stream.of(environment
                                    .getOrDefault("MAYFLY_DNS_RESOLVERS", "")
                                    .split(","))
                            .map(String::strip)
                            .filter(resolver -> !resolver.isEmpty())
                            .map(Mail::resolver)
                            .toList());
        }

        /** An IP address, and the port if it isn't 53: {@code 192.0.2.53}, {@code 127.0.0.1:5353}, {@code [2001:db8::1]:53}. */
        private static InetSocketAddress resolver(String text) {
            try {
                URI address = new URI("dns://" + text);
                IPAddress ip = new IPAddressString(address.getHost()).toAddress();
                return new InetSocketAddress(ip.toInetAddress(), address.getPort() < 0 ? DNS_PORT : address.getPort());
            } catch (URISyntaxException | AddressStringException | IncompatibleAddressException e) {
                throw new IllegalStateException("MAYFLY_DNS_RESOLVERS names no IP address: " + text, e);
            }
        }
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
