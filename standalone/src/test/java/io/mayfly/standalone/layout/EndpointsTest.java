package io.mayfly.standalone.layout;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mayfly.standalone.layout.Endpoints.DemoTenant;
import io.mayfly.standalone.layout.Endpoints.DemoUser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndpointsTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void tellsWhereEverythingIs() throws IOException {
        Setup setup = setup("0.0.0.0");
        new Endpoints(setup, Secrets.in(setup.data())).write();

        JsonNode written = new ObjectMapper().readTree(setup.data().endpoints().toFile());
        assertThat(written.path("console").asText()).isEqualTo("http://localhost:8090/");
        assertThat(written.path("api").asText()).isEqualTo("http://localhost:8090/api");
        assertThat(written.at("/smtp/host").asText()).isEqualTo("127.0.0.1");
        assertThat(written.at("/smtp/port").asInt()).isEqualTo(2535);
        assertThat(written.path("keycloak").asText()).isEqualTo("http://localhost:8100/");
        assertThat(written.at("/database/url").asText()).isEqualTo("jdbc:mariadb://127.0.0.1:3317/mayfly");
        assertThat(Path.of(written.at("/database/passwordFile").asText())).exists();
        assertThat(written.at("/metrics/webapp").asText()).isEqualTo("http://127.0.0.1:8096/metrics");
        assertThat(written.at("/metrics/gateway").asText()).isEqualTo("http://127.0.0.1:8095/metrics");
        assertThat(written.has("demo")).isFalse();
    }

    @Test
    void holdsTheDemonstrationForItsOwnerOnly() throws IOException {
        Setup setup = setup("127.0.0.1");
        new Endpoints(setup, Secrets.in(setup.data()))
                .write(List.of(new DemoTenant(
                        "acme", "in.acme.example", "mf_key", List.of(new DemoUser("olivia", "secret", "OWNER")))));

        JsonNode written = new ObjectMapper().readTree(setup.data().endpoints().toFile());
        assertThat(written.at("/demo/0/tenant").asText()).isEqualTo("acme");
        assertThat(written.at("/demo/0/users/0/role").asText()).isEqualTo("OWNER");
        assertThat(Files.getPosixFilePermissions(setup.data().endpoints()))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    private Setup setup(String bind) {
        Setup setup = new Setup(new DataFolder(folder), new Ports(10), bind, false);
        setup.data().create();
        return setup;
    }
}
