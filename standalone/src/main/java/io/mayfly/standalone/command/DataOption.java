package io.mayfly.standalone.command;

import io.mayfly.standalone.layout.DataFolder;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that all commands share: which system is meant. */
final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "The folder with all state of the system (default: ${DEFAULT-VALUE}).")
    private Path folder = Path.of("data");

    DataFolder data() {
        return new DataFolder(folder);
    }
}
