package io.mayfly.standalone.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTest {
    @TempDir
    Path home = Path.of("");

    @Test
    void findsTheGatewaysOwnJarFirstInACheckout() throws IOException {
        Path own = file("mail-gateway/target/mayfly-mail-gateway-1.jar");
        file("mail-gateway/target/mayfly-mail-gateway-1-tests.jar");
        Path library = file("mail-gateway/target/lib/angus.jar");

        assertThat(new Installation(home).gatewayJars()).containsExactly(own, library);
    }

    @Test
    void findsEachGatewayJarOnceInADistribution() throws IOException {
        file("lib/launcher/mayfly-standalone-1.jar");
        Path own = file("lib/gateway/mayfly-mail-gateway-1.jar");
        Path library = file("lib/gateway/angus.jar");
        Path war = file("lib/mayfly-webapp.war");

        assertThat(new Installation(home).gatewayJars()).containsExactly(own, library);
        assertThat(new Installation(home).war()).isEqualTo(war);
    }

    @Test
    void namesWhatIsMissing() {
        assertThatThrownBy(() -> new Installation(home).war())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("mayfly-webapp.war is missing");
    }

    private Path file(String relative) throws IOException {
        Path file = home.resolve(relative);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "");
    }
}
