package io.mayfly.standalone.server;

import io.mayfly.standalone.layout.DataFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of a Java server, with what all of them share. */
final class Jvm {
    /** Netty and Hazelcast use it; four lines of warnings at each start help nobody. */
    private static final int FIRST_TO_WARN_OF_UNSAFE = 24;

    /** For a server that is asked now and then: what the optimising compiler takes at each start it would never give back. */
    static final String FIRST_COMPILER_ONLY = "-XX:TieredStopAtLevel=1";

    /** For a server that does a lot while it starts, and once only: code is optimised when it is used six times as often. */
    static final List<String> LATE_OPTIMISATION = List.of(
            "-XX:Tier4InvocationThreshold=30000",
            "-XX:Tier4MinInvocationThreshold=5000",
            "-XX:Tier4CompileThreshold=60000",
            "-XX:Tier4BackEdgeThreshold=240000");

    private Jvm() {}

    /** The java program that runs this launcher, with a temporary folder in the data folder and an end on exhausted memory. */
    static List<String> java(DataFolder data, String name, String... options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        if (Runtime.version().feature() >= FIRST_TO_WARN_OF_UNSAFE) {
            command.add("--sun-misc-unsafe-memory-access=allow");
        }
        command.addAll(List.of(
                "-XX:+ExitOnOutOfMemoryError",
                // Else the heap is collected at 21 MB of classes for the first time, and again and again on the way up.
                "-XX:MetaspaceSize=192m",
                "--enable-native-access=ALL-UNNAMED",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Djava.io.tmpdir=" + temporary(data, name)));
        return command;
    }

    static Path temporary(DataFolder data, String name) {
        return data.work(name).resolve("tmp");
    }
}
