package io.mayfly.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataLockTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void isHeldByOneAtATime() {
        Path file = folder.resolve("lock");
        try (DataLock first = DataLock.tryTake(file).orElseThrow()) {
            assertThat(first).isNotNull();
            assertThat(DataLock.tryTake(file)).isEmpty();
        }
        assertThat(DataLock.tryTake(file)).hasValueSatisfying(DataLock::close);
    }
}
