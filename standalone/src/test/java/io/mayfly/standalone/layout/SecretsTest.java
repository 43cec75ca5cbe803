package io.mayfly.standalone.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path folder = Path.of("");

    private DataFolder data = new DataFolder(Path.of(""));

    @BeforeEach
    void create() {
        data = new DataFolder(folder.resolve("data"));
        data.create();
    }

    @Test
    void onlyTheOwnerMayReadThem() throws IOException {
        Secrets secrets = Secrets.in(data);

        assertThat(mode(data.root())).isEqualTo("rwx------");
        assertThat(mode(data.secrets())).isEqualTo("rwx------");
        for (Secret each : Secret.values()) {
            assertThat(mode(secrets.file(each))).as(each.name()).isEqualTo("rw-------");
        }
    }

    @Test
    void eachIsDifferentAndLong() throws IOException {
        Secrets secrets = Secrets.in(data);

        Set<String> texts = Arrays.stream(Secret.values())
                .filter(each -> each != Secret.MASTER_KEY)
                .map(secrets::text)
                .collect(Collectors.toSet());

        assertThat(texts).hasSize(Secret.values().length - 1).allMatch(text -> text.length() == 32);
        assertThat(Files.size(secrets.file(Secret.MASTER_KEY))).isEqualTo(32);
        assertThatThrownBy(() -> secrets.text(Secret.MASTER_KEY)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void laterStartKeepsThem() throws IOException {
        byte[] key = Files.readAllBytes(Secrets.in(data).file(Secret.MASTER_KEY));
        String operator = Secrets.in(data).text(Secret.OPERATOR_KEY);

        assertThat(Files.readAllBytes(Secrets.in(data).file(Secret.MASTER_KEY))).isEqualTo(key);
        assertThat(Secrets.in(data).text(Secret.OPERATOR_KEY)).isEqualTo(operator);
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
