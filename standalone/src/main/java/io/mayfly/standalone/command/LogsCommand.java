package io.mayfly.standalone.command;

import io.mayfly.standalone.layout.DataFolder;
import io.mayfly.standalone.process.CannotStart;
import io.mayfly.standalone.process.LogFile;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mayfly logs}: the last lines of the processes' logs, and with {@code -f} those that come. */
@Command(
        name = "logs",
        description = "Shows what the processes log.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  ./mayfly logs -f gateway"})
public final class LogsCommand implements Callable<Integer> {
    private static final int LINES_OF_ONE = 200;
    private static final int LINES_OF_EACH = 20;

    @Mixin
    private DataOption folder = new DataOption();

    @Option(names = "-f", description = "Goes on with the lines that come, until Ctrl-C.")
    private boolean follow;

    @Parameters(
            arity = "0..1",
            paramLabel = "PROCESS",
            description = "mariadb, keycloak, gateway, webapp or launcher; all when not given.")
    private @Nullable String process;

    private final Map<Path, Shown> shown = new HashMap<>();

    /** Up to where which file has been shown. */
    private record Shown(Object key, long bytes) {
        static final Shown NOTHING = new Shown("", 0);
    }

    @Override
    public Integer call() throws InterruptedException {
        List<Path> logs = logs(folder.data());
        for (Path log : logs) {
            shown.put(log, new Shown(key(log), size(log)));
            new LogFile(log)
                    .tail(process == null ? LINES_OF_EACH : LINES_OF_ONE)
                    .forEach(line -> print(log, line));
        }
        while (follow) {
            logs.forEach(this::showNew);
            Thread.sleep(250);
        }
        return 0;
    }

    private List<Path> logs(DataFolder data) {
        if (process != null) {
            Path log = data.log(process);
            if (!Files.exists(log)) {
                throw new CannotStart("There is no log of \"" + process + "\" in " + data.logs() + ".");
            }
            return List.of(log);
        }
        if (!Files.isDirectory(data.logs())) {
            throw new CannotStart("Nothing was ever started in " + data.root() + ".");
        }
        try (Stream<Path> files = Files.list(data.logs())) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another file under the name means that the one before moved on, with lines in it perhaps that nobody has seen. */
    private void showNew(Path log) {
        Shown before = shown.getOrDefault(log, Shown.NOTHING);
        Shown now = new Shown(key(log), size(log));
        if (now.equals(before)) {
            return;
        }
        if (now.key().equals(before.key()) && now.bytes() > before.bytes()) {
            show(log, log, before.bytes());
        } else {
            Path older = new LogFile(log).older(1);
            if (key(older).equals(before.key())) {
                show(log, older, before.bytes());
            }
            show(log, log, 0);
        }
    }

    /** Shows what stands in the file after the offset. */
    private void show(Path log, Path source, long from) {
        try (RandomAccessFile file = new RandomAccessFile(source.toFile(), "r")) {
            byte[] bytes = new byte[(int) Math.max(0, file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            shown.put(log, new Shown(key(source), from + bytes.length));
            new String(bytes, StandardCharsets.UTF_8).lines().forEach(line -> print(log, line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void print(Path log, String line) {
        String name = log.getFileName().toString().replaceFirst("\\.log$", "");
        System.out.println(process == null ? String.format(Locale.ROOT, "%-9s | %s", name, line) : line);
    }

    /** What tells a file from others under the same name. */
    private static Object key(Path log) {
        try {
            Object key = Files.exists(log)
                    ? Files.readAttributes(log, BasicFileAttributes.class).fileKey()
                    : null;
            return key == null ? "" : key;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size(Path log) {
        try {
            return Files.exists(log) ? Files.size(log) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
