package io.mayfly.standalone.server;

import io.mayfly.standalone.layout.DataFolder;
import io.mayfly.standalone.layout.PrivateFile;
import io.mayfly.standalone.process.CannotStart;
import io.mayfly.standalone.process.Command;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An archive of Payara's own classes, which its JVM starts faster from. The JVM crashes when it writes one at Payara's
 * end; so a first run notes the names of the classes, and the next start has a JVM of its own make the archive of them.
 * It belongs to this Payara and this Java, whatever application runs.
 */
final class PayaraClasses {
    private static final String ARCHIVING = "webapp-classes";

    /** The list is taken when the application was under way too: Payara itself had started by then. */
    private static final String APPLICATION = "io/mayfly/webapp/";

    /** How a line begins that belongs to a class or a call site of the application, which the archive can't hold. */
    private static final String FROM_ELSEWHERE = " source: ";

    private final DataFolder data;
    private final Path launcher;
    private final Path names;
    private final Path archive;

    PayaraClasses(DataFolder data, Path home, Path launcher) {
        this.data = data;
        this.launcher = launcher;
        this.names = home.resolve("classes-" + Runtime.version() + ".names");
        this.archive = home.resolve("classes-" + Runtime.version() + ".jsa");
    }

    /** What the JVM has to be told to start from the archive, or to note what belongs into one. */
    List<String> options() {
        return Files.exists(archive)
                ? List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:disable")
                : List.of("-XX:DumpLoadedClassList=" + names);
    }

    /** Makes the archive if the names are known; without one the server starts too, only slower. */
    void archive(Preparation preparation) {
        if (Files.exists(archive) || !Files.exists(names)) {
            return;
        }
        List<String> lines = PrivateFile.read(names).lines().toList();
        forgetNames();
        if (lines.stream().noneMatch(line -> line.startsWith(APPLICATION))) {
            return;
        }
        preparation.announce("noting Payara's classes, for faster starts");
        Path own = names.resolveSibling("own.names");
        PrivateFile.write(own, ownOf(lines));
        run(preparation, own);
        Folders.remove(own);
    }

    /** The last line may have been cut off. */
    private static String ownOf(List<String> lines) {
        return lines.subList(0, lines.size() - 1).stream()
                .filter(line -> !line.contains(FROM_ELSEWHERE))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private void run(Preparation preparation, Path own) {
        Path draft = archive.resolveSibling("classes.new");
        Path work = data.work(ARCHIVING);
        Folders.empty(work.resolve("tmp"));
        List<String> arguments = new ArrayList<>(Jvm.java(
                data,
                ARCHIVING,
                "-Xshare:dump",
                "-XX:+UseSerialGC",
                "-XX:SharedClassListFile=" + own,
                "-XX:SharedArchiveFile=" + draft,
                "-Xlog:disable"));
        arguments.addAll(List.of("-jar", launcher.toString()));
        try {
            preparation.run(new Command(ARCHIVING, arguments, Map.of(), work, data.log(ARCHIVING)));
            Folders.move(draft, archive);
        } catch (CannotStart e) {
            preparation.announce("without them: " + e.getMessage());
            Folders.remove(draft);
        }
        Folders.remove(work);
    }

    /** Forgets what a start noted that was given up: it knows few classes. */
    void forgetNames() {
        Folders.remove(names);
    }
}
