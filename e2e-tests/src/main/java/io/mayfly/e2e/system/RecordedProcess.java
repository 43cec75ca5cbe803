package io.mayfly.e2e.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/** A process that {@code state.json} of a running system names. */
record RecordedProcess(ProcessHandle handle) {
    private static final long GLANCE_NANOS = 20_000_000;

    /** The process of a server, or of the launcher. */
    static RecordedProcess in(Path data, String name) {
        try {
            JsonNode state =
                    new ObjectMapper().readTree(data.resolve("state.json").toFile());
            JsonNode found = state.path("launcher");
            if (!name.equals("launcher")) {
                found = state.path("servers")
                        .valueStream()
                        .filter(server -> server.path("name").asText().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException(name + " is not running"));
            }
            return ProcessHandle.of(found.path("pid").asLong())
                    .map(RecordedProcess::new)
                    .orElseThrow(() -> new IllegalStateException(name + " is not running"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void kill() {
        handle.destroyForcibly();
        awaitEnd();
    }

    void end() {
        handle.destroy();
        awaitEnd();
    }

    private void awaitEnd() {
        while (handle.isAlive() && !isZombie()) {
            LockSupport.parkNanos(GLANCE_NANOS);
        }
    }

    Frozen freeze() {
        signal("STOP");
        return () -> signal("CONT");
    }

    private void signal(String name) {
        try {
            int exitCode = new ProcessBuilder("kill", "-" + name, String.valueOf(handle.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
            if (exitCode != 0) {
                throw new IllegalStateException("kill -" + name + " ended with " + exitCode);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** In a container whose first process never collects dead children they stay listed for ever. */
    private boolean isZombie() {
        try {
            String stat = Files.readString(Path.of("/proc", String.valueOf(handle.pid()), "stat"));
            return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
        } catch (IOException gone) {
            return false;
        }
    }
}
