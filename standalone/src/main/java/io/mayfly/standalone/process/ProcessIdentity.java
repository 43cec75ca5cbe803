package io.mayfly.standalone.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A process that stays recognisable over restarts of the launcher: a pid alone may belong to somebody else by then. */
public record ProcessIdentity(long pid, Instant startedAt) {
    /** The kernel counts from the boot, whose time of day shifts a little when the clock is set. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(3);

    public static ProcessIdentity of(ProcessHandle handle) {
        return new ProcessIdentity(handle.pid(), handle.info().startInstant().orElse(Instant.EPOCH));
    }

    /** The process itself, as long as it lives and is not somebody else's with the same pid. */
    public Optional<ProcessHandle> handle() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(this::startedThen)
                .filter(handle -> !isZombie());
    }

    public boolean isAlive() {
        return handle().isPresent();
    }

    /** Resident memory in bytes; empty where the system doesn't tell. */
    public Optional<Long> residentBytes() {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private boolean startedThen(ProcessHandle handle) {
        return handle.info()
                .startInstant()
                .map(start -> Duration.between(start, startedAt).abs().compareTo(CLOCK_TOLERANCE) <= 0)
                .orElse(true);
    }

    /** In a container whose first process never collects its dead children, they stay listed for ever. */
    private boolean isZombie() {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
        } catch (IOException e) {
            return false;
        }
    }
}
