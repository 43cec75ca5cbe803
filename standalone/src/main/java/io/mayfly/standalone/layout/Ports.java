package io.mayfly.standalone.layout;

import java.util.List;

/**
 * The ports of one system: the defaults, each moved by the same offset so that several systems fit on one machine. No two
 * defaults end in the same two digits, so that systems whose offsets differ by hundreds never meet.
 */
public record Ports(int offset) {
    private static final int HIGHEST_DEFAULT = 8091;
    private static final int HIGHEST = 65_535;

    /** A port and what it is for, in words for an error message. */
    public record Use(int port, String purpose, boolean publicly) {}

    public Ports {
        if (offset < 0 || offset > HIGHEST - HIGHEST_DEFAULT) {
            throw new IllegalArgumentException(
                    "The port offset must be between 0 and " + (HIGHEST - HIGHEST_DEFAULT) + ", not " + offset);
        }
    }

    public int web() {
        return 8080 + offset;
    }

    public int keycloak() {
        return 8090 + offset;
    }

    public int keycloakManagement() {
        return HIGHEST_DEFAULT + offset;
    }

    public int smtp() {
        return 2525 + offset;
    }

    public int database() {
        return 3307 + offset;
    }

    public int gatewayHttp() {
        return 8085 + offset;
    }

    public int webappMetrics() {
        return 8086 + offset;
    }

    /** All of them; those marked public listen on the address given by {@code --bind}. */
    public List<Use> uses() {
        return List.of(
                new Use(web(), "web", true),
                new Use(smtp(), "SMTP", true),
                new Use(keycloak(), "Keycloak", false),
                new Use(keycloakManagement(), "Keycloak's health", false),
                new Use(database(), "MariaDB", false),
                new Use(gatewayHttp(), "the gateway's health", false),
                new Use(webappMetrics(), "the web application's metrics", false));
    }
}
