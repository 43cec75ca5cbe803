package io.mayfly.e2e.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** On what the measurements were made; without it no figure means anything. */
record Machine(String processor, int cores, long memoryMebibytes, String system, String java) {
    private static final int KIBI = 1024;

    static Machine here() {
        return new Machine(
                fact("/proc/cpuinfo", "model name"),
                Runtime.getRuntime().availableProcessors(),
                Long.parseLong(fact("/proc/meminfo", "MemTotal").replaceAll("\\D", "")) / KIBI,
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("java.vendor") + " " + System.getProperty("java.vm.version"));
    }

    private static String fact(String file, String name) {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("0 (not told)");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
