package io.mayfly.standalone.process;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds out who listens on a port, where the kernel lets us see it (Linux, and processes of our own user). */
final class PortHolder {
    private static final String LISTENING = "0A";
    private static final int LOCAL_ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;

    private PortHolder() {}

    /** A sentence part such as {@code java (pid 4711)}; empty when it cannot be known. */
    static Optional<String> of(int port) {
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(table -> listeningInode(Path.of(table), port).stream())
                .flatMap(inode -> owner(inode).stream())
                .findFirst();
    }

    private static Optional<String> listeningInode(Path table, int port) {
        String suffix = String.format(Locale.ROOT, ":%04X", port);
        try {
            List<String> lines = Files.readAllLines(table);
            return lines.stream()
                    .map(line -> line.strip().split("\\s+"))
                    .filter(columns -> columns.length > INODE
                            && columns[LOCAL_ADDRESS].endsWith(suffix)
                            && columns[STATE].equals(LISTENING))
                    .map(columns -> columns[INODE])
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> owner(String inode) {
        return ProcessHandle.allProcesses()
                .filter(process -> holds(process.pid(), "socket:[" + inode + "]"))
                .map(process -> process.info()
                                .command()
                                .map(command -> Path.of(command).getFileName().toString())
                                .orElse("a process")
                        + " (pid " + process.pid() + ")")
                .findFirst();
    }

    private static boolean holds(long pid, String socket) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of("/proc/" + pid + "/fd"))) {
            for (Path file : files) {
                if (linkTarget(file).equals(socket)) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            return false;
        }
    }

    private static String linkTarget(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return "";
        }
    }
}
