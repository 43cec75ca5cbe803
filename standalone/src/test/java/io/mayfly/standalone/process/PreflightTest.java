package io.mayfly.standalone.process;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void refusesPlatformsWithoutAnEmbeddedMariaDb() {
        assertThatCode(() -> Preflight.refusePlatform("Linux", "amd64")).doesNotThrowAnyException();
        assertThatThrownBy(() -> Preflight.refusePlatform("Linux", "aarch64")).isInstanceOf(CannotStart.class);
        assertThatThrownBy(() -> Preflight.refusePlatform("Mac OS X", "x86_64"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("Mac OS X");
    }

    @Test
    void refusesAFolderThatIsAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("data"), "");

        assertThatThrownBy(() -> Preflight.refuseFolder(file.resolve("below")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("--data");
    }
}
