package io.mayfly.standalone.server;

import io.mayfly.standalone.layout.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of a Java server, with what all of them share. */
final class Jvm {
    /** Netty and Hazelcast use it; four lines of warnings at each start help nobody. */
    private static final int FIRST_TO_WARN_OF_UNSAFE = 24;

    /** For a server that is asked now and then: what the optimising compiler takes at each start it would never give back. */
    static final String FIRST_COMPILER_ONLY = "-XX:TieredStopAtLevel=1";

    /** For a server that does a lot while it starts, and once only: methods are optimised when they are used far more often. */
    static final List<String> LATE_OPTIMISATION = List.of(
            "-XX:Tier4InvocationThreshold=30000",
            "-XX:Tier4MinInvocationThreshold=5000",
            "-XX:Tier4CompileThreshold=60000");

    private Jvm() {}

    /**
     * The java program that runs this launcher, with a temporary folder in the data folder, an end on exhausted memory,
     * and a class archive that the JVM writes when it ends for the first time and starts faster from later.
     */
    static List<String> java(DataFolder data, String name, String... options) {
        List<String> command = new ArrayList<>(plain(data, name, options));
        command.addAll(List.of(
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + classArchive(data, name),
                // An archive of other classes than now is no trouble: it is made anew.
                "-Xlog:disable"));
        return command;
    }

    /** The same without a class archive: Payara's JVM crashes when it writes one at its end. */
    static List<String> plain(DataFolder data, String name, String... options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        if (Runtime.version().feature() >= FIRST_TO_WARN_OF_UNSAFE) {
            command.add("--sun-misc-unsafe-memory-access=allow");
        }
        command.addAll(List.of(
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Djava.io.tmpdir=" + temporary(data, name)));
        return command;
    }

    static void forgetClassArchive(DataFolder data, String name) {
        try {
            Files.deleteIfExists(classArchive(data, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path classArchive(DataFolder data, String name) {
        return data.runtime().resolve(name + ".jsa");
    }

    static Path temporary(DataFolder data, String name) {
        return data.work(name).resolve("tmp");
    }
}
