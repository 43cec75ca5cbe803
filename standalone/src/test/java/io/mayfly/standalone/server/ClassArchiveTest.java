package io.mayfly.standalone.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.standalone.layout.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {
    @TempDir
    Path folder = Path.of("");

    private Path jar = Path.of("");

    @BeforeEach
    void oneJar() throws IOException {
        jar = Files.writeString(folder.resolve("mayfly.jar"), "first");
        Files.createDirectories(data().runtime());
    }

    @Test
    void isTheSameForTheSameJars() {
        assertThat(archive().file()).isEqualTo(archive().file());
        assertThat(archive().options())
                .contains("-XX:SharedArchiveFile=" + archive().file());
    }

    @Test
    void isAnotherOnceAJarHasChangedAndTheOldOneGoes() throws IOException {
        Path old = Files.createFile(archive().file());
        Path ofNobody = Files.createFile(data().runtime().resolve("gateway.jsa"));
        Path keycloaks = Files.createFile(data().runtime().resolve("keycloak-000000000000.jsa"));
        Files.writeString(jar, "second, and longer");

        assertThat(archive().file()).isNotEqualTo(old);
        archive().options();

        assertThat(old).doesNotExist();
        assertThat(ofNobody).doesNotExist();
        assertThat(keycloaks).exists();
    }

    @Test
    void isForgotten() throws IOException {
        Files.createFile(archive().file());

        archive().forget();

        assertThat(archive().file()).doesNotExist();
    }

    private ClassArchive archive() {
        return new ClassArchive(data(), "gateway", List.of(jar));
    }

    private DataFolder data() {
        return new DataFolder(folder.resolve("data"));
    }
}
