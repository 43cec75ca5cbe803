package io.mayfly.standalone.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** How a process is started; secrets travel in its environment or in files, never among its arguments. */
public record Command(
        String name, List<String> arguments, Map<String, String> environment, Path directory, Path log, Path input) {

    /** A command that reads nothing. */
    public Command(String name, List<String> arguments, Map<String, String> environment, Path directory, Path log) {
        this(name, arguments, environment, directory, log, Path.of("/dev/null"));
    }
}
