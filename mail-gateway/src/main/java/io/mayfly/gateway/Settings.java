package io.mayfly.gateway;

import io.mayfly.foundation.address.EmailAddress;
import io.mayfly.gateway.wiring.Database;
import io.mayfly.kernel.Invalid;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the environment tells the gateway.
 *
 * @param rehearsals how many deliveries are rehearsed before the gateway calls itself ready
 */
record Settings(
        InetSocketAddress smtp,
        String hostname,
        int httpPort,
        Path home,
        Optional<EmailAddress> postmaster,
        Optional<Certificate> ownCertificate,
        LoggedAddresses loggedAddresses,
        int rehearsals,
        Database database) {

    private static final int HIGHEST_PORT = 65535;
    private static final int MOST_REHEARSALS = 10_000;

    /** How the log writes recipients: by the first letters of their name, or by the fingerprint that audit logs show. */
    enum LoggedAddresses {
        MASKED,
        HASHED
    }

    /** PEM files of an own certificate chain and its private key. */
    record Certificate(Path chain, Path privateKey) {}

    /** Reads the {@code MAYFLY_…} variables; fails with a message that names the one that is missing or wrong. */
    static Settings from(Map<String, String> environment) {
        return new Settings(
                new InetSocketAddress(
                        environment.getOrDefault("MAYFLY_SMTP_BIND", "127.0.0.1"),
                        number(environment, "MAYFLY_SMTP_PORT", 2525, HIGHEST_PORT)),
                environment.getOrDefault("MAYFLY_SMTP_HOSTNAME", "mx.mayfly.localhost"),
                number(environment, "MAYFLY_GATEWAY_HTTP_PORT", 8085, HIGHEST_PORT),
                Path.of(needed(environment, "MAYFLY_GATEWAY_HOME")),
                postmaster(environment),
                certificate(environment),
                loggedAddresses(environment),
                number(environment, "MAYFLY_REHEARSALS", 500, MOST_REHEARSALS),
                new Database(
                        needed(environment, "MAYFLY_DB_URL"),
                        needed(environment, "MAYFLY_DB_USER"),
                        needed(environment, "MAYFLY_DB_PASSWORD"),
                        Path.of(needed(environment, "MAYFLY_MASTER_KEY_FILE"))));
    }

    private static Optional<EmailAddress> postmaster(Map<String, String> environment) {
        String address = environment.getOrDefault("MAYFLY_POSTMASTER", "");
        try {
            return address.isEmpty() ? Optional.empty() : Optional.of(EmailAddress.of(address));
        } catch (Invalid e) {
            throw new IllegalArgumentException("MAYFLY_POSTMASTER is not an address: " + address, e);
        }
    }

    private static LoggedAddresses loggedAddresses(Map<String, String> environment) {
        String form = environment.getOrDefault("MAYFLY_LOG_ADDRESSES", "masked");
        return switch (form) {
            case "masked" -> LoggedAddresses.MASKED;
            case "hashed" -> LoggedAddresses.HASHED;
            default ->
                throw new IllegalArgumentException("MAYFLY_LOG_ADDRESSES is masked or hashed, not \"" + form + "\"");
        };
    }

    private static Optional<Certificate> certificate(Map<String, String> environment) {
        String chain = environment.getOrDefault("MAYFLY_TLS_CERTIFICATE", "");
        String key = environment.getOrDefault("MAYFLY_TLS_PRIVATE_KEY", "");
        if (chain.isEmpty() != key.isEmpty()) {
            throw new IllegalArgumentException(
                    "MAYFLY_TLS_CERTIFICATE and MAYFLY_TLS_PRIVATE_KEY go together; set both or none");
        }
        return chain.isEmpty() ? Optional.empty() : Optional.of(new Certificate(Path.of(chain), Path.of(key)));
    }

    private static String needed(Map<String, String> environment, String name) {
        String value = environment.getOrDefault(name, "");
        if (value.isEmpty()) {
            throw new IllegalArgumentException(name + " is not set");
        }
        return value;
    }

    private static int number(Map<String, String> environment, String name, int otherwise, int highest) {
        String value = environment.getOrDefault(name, String.valueOf(otherwise));
        try {
            int number = Integer.parseInt(value);
            if (number >= 0 && number <= highest) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " is not a number: " + value, e);
        }
        throw new IllegalArgumentException(name + " is not within 0 and " + highest + ": " + value);
    }
}
