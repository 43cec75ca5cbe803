package io.mayfly.e2e.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What processes have used of the processors, in milliseconds: with those that they have started, and those that have ended. */
final class CpuTime {
    /** Linux tells it in hundredths of a second, whatever the kernel counts in (proc(5), {@code sysconf(_SC_CLK_TCK)}). */
    private static final long MILLIS_A_TICK = 10;

    private static final int USER_TIME = 11;
    private static final int SYSTEM_TIME_OF_ENDED_CHILDREN = 14;

    private CpuTime() {}

    static long millis(Stream<ProcessHandle> processes) {
        return processes
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .mapToLong(CpuTime::millis)
                .sum();
    }

    private static long millis(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long ticks = 0;
            for (int field = USER_TIME; field <= SYSTEM_TIME_OF_ENDED_CHILDREN; field++) {
                ticks += Long.parseLong(fields[field]);
            }
            return ticks * MILLIS_A_TICK;
        } catch (IOException ended) {
            return 0;
        }
    }
}
