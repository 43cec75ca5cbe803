package io.mayfly.standalone.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder that holds all state of one system; only its owner may look inside. */
public record DataFolder(Path root) {
    public DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    public Path secrets() {
        return root.resolve("secrets");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    public Path log(String process) {
        return logs().resolve(process + ".log");
    }

    public Path state() {
        return root.resolve("state.json");
    }

    public Path endpoints() {
        return root.resolve("endpoints.json");
    }

    public Path lock() {
        return root.resolve("lock");
    }

    public Path mariadb() {
        return root.resolve("mariadb");
    }

    /** What the gateway keeps between starts: its generated TLS key pair, an own configuration. */
    public Path gateway() {
        return root.resolve("gateway");
    }

    /** Unpacked servers and class archives: all of it can be made again. */
    public Path runtime() {
        return root.resolve("runtime");
    }

    /** Scratch of a process, emptied before each of its starts. */
    public Path work(String process) {
        return root.resolve("work").resolve(process);
    }

    /** Makes the folder and its fixed sub-folders, readable by their owner only. */
    public void create() {
        try {
            createPrivate(root);
            for (Path each : new Path[] {secrets(), logs(), gateway(), runtime(), root.resolve("work")}) {
                createPrivate(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make the data folder " + root, e);
        }
    }

    private static void createPrivate(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }
}
