package io.mayfly.standalone.server;

import io.mayfly.standalone.layout.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An archive of a Java server's classes, which its JVM writes when it ends for the first time and starts faster from
 * later. A JVM that finds other jars than the archive was made from goes without it, and never makes it anew: so each
 * set of jars has an archive of its own, and those of others are removed.
 */
final class ClassArchive {
    private static final int FINGERPRINT_BYTES = 6;
    private static final String SUFFIX = ".jsa";

    private final Path folder;
    private final String name;
    private final String fingerprint;

    ClassArchive(DataFolder data, String name, List<Path> jars) {
        this.folder = data.runtime();
        this.name = name;
        this.fingerprint = fingerprint(jars);
    }

    /** What the JVM has to be told; clears away the archives of other jars. */
    List<String> options() {
        archives().filter(archive -> !archive.equals(file())).forEach(Folders::remove);
        return List.of(
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + file(),
                // An archive of other classes than now is no trouble: it is made anew.
                "-Xlog:disable");
    }

    /** Removes it. */
    void forget() {
        Folders.remove(file());
    }

    Path file() {
        return folder.resolve(name + "-" + fingerprint + SUFFIX);
    }

    private Stream<Path> archives() {
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .filter(file -> {
                        String of = file.getFileName().toString();
                        return of.startsWith(name) && of.endsWith(SUFFIX);
                    })
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String fingerprint(List<Path> jars) {
        String all = jars.stream().map(ClassArchive::line).collect(Collectors.joining("\n"));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((Runtime.version() + "\n" + all).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the JVM compares of a jar. */
    private static String line(Path jar) {
        try {
            return jar + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
