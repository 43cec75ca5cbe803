package io.mayfly.e2e.system;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** {@code endpoints.json} of a running system. */
public record Endpoints(
        String console, String api, Smtp smtp, String keycloak, Database database, Metrics metrics, List<Tenant> demo) {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** Where mail is taken. */
    public record Smtp(String host, int port) {}

    /** Where the rows are. */
    public record Database(String url, String user, String passwordFile) {}

    /** Where figures are told, to this machine only. */
    public record Metrics(String webapp, String gateway) {}

    /** A tenant of the demonstration. */
    public record Tenant(String tenant, String domain, String apiKey, List<User> users) {
        /** The first person who has the role. */
        public User withRole(String role) {
            return users.stream()
                    .filter(user -> user.role().equals(role))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(tenant + " has nobody with the role " + role));
        }
    }

    /** A person of the demonstration. */
    public record User(String username, String password, String role) {}

    static Endpoints in(Path data) {
        Path file = data.resolve("endpoints.json");
        try {
            return JSON.readValue(file.toFile(), Endpoints.class);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /** The demonstration's tenant with this slug. */
    public Tenant tenant(String slug) {
        return demo.stream()
                .filter(each -> each.tenant().equals(slug))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The demonstration has no tenant " + slug));
    }
}
