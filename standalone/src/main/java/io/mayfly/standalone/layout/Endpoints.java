package io.mayfly.standalone.layout;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code endpoints.json}: where everything of a running system is, for tests, scripts and people; it may hold API keys. */
public final class Endpoints {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private final Setup setup;
    private final Secrets secrets;

    /** A tenant of the demonstration, with all that is needed to use it. */
    public record DemoTenant(String tenant, String domain, String apiKey, List<DemoUser> users) {}

    /** A person of the demonstration. */
    public record DemoUser(String username, String password, String role) {}

    private record Host(String host, int port) {}

    private record Database(String url, String user, String passwordFile) {}

    private record Metrics(String webapp, String gateway) {}

    private record Document(
            String console,
            String api,
            Host smtp,
            String keycloak,
            Database database,
            Metrics metrics,
            @Nullable List<DemoTenant> demo) {}

    public Endpoints(Setup setup, Secrets secrets) {
        this.setup = setup;
        this.secrets = secrets;
    }

    public void write() {
        write(document(null));
    }

    public void write(List<DemoTenant> demo) {
        write(document(demo));
    }

    private void write(Document document) {
        try {
            PrivateFile.write(setup.data().endpoints(), JSON.writeValueAsString(document) + "\n");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write the endpoints as JSON", e);
        }
    }

    private Document document(@Nullable List<DemoTenant> demo) {
        return new Document(
                setup.baseUrl() + "/",
                setup.baseUrl() + "/api",
                new Host(setup.reachable(), setup.ports().smtp()),
                setup.keycloakUrl() + "/",
                new Database(
                        setup.jdbcUrl("mayfly"),
                        "mayfly_app",
                        secrets.file(Secret.DATABASE_APP).toString()),
                new Metrics(
                        metrics(setup.ports().webappMetrics()),
                        metrics(setup.ports().gatewayHttp())),
                demo);
    }

    private static String metrics(int port) {
        return "http://" + Setup.LOOPBACK + ":" + port + "/metrics";
    }
}
