package io.mayfly.standalone.layout;

/** What {@code up} was asked for: where the data is, on which ports and address, with or without the demonstration. */
public record Setup(DataFolder data, Ports ports, String bind, boolean demo) {
    /** The address on which everything listens that nobody outside this machine needs. */
    public static final String LOOPBACK = "127.0.0.1";

    public static final String REALM = "mayfly";

    /** The console as people's browsers address it, without a slash at its end. */
    public String baseUrl() {
        return "http://localhost:" + ports.web();
    }

    public String keycloakUrl() {
        return "http://localhost:" + ports.keycloak();
    }

    public String issuer() {
        return keycloakUrl() + "/realms/" + REALM;
    }

    public String jdbcUrl(String database) {
        return "jdbc:mariadb://" + LOOPBACK + ":" + ports.database() + "/" + database;
    }

    /** Where Keycloak, on this machine, tells the web application that somebody's session has ended. */
    public String logoutUrl() {
        return "http://" + reachable() + ":" + ports.web() + "/backchannel-logout";
    }

    /** Where this machine reaches a server that listens on the public address. */
    public String reachable() {
        return switch (bind) {
            case "0.0.0.0" -> LOOPBACK;
            case "::", "[::]" -> "[::1]";
            default -> bind;
        };
    }
}
