package io.mayfly.standalone.server;

import io.mayfly.standalone.layout.DataFolder;
import io.mayfly.standalone.layout.Installation;
import io.mayfly.standalone.layout.PrivateFile;
import io.mayfly.standalone.layout.Versions;
import io.mayfly.standalone.process.Command;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Payara's program. It is unpacked once, because its self-extracting jar takes seconds at each start; its configuration is
 * fresh at each start, because it remembers ports and applications.
 */
final class PayaraInstallation {
    private static final String UNPACK = "webapp-unpack";

    private final DataFolder data;
    private final Installation installation;
    private final Path home;

    PayaraInstallation(DataFolder data, Installation installation) {
        this.data = data;
        this.installation = installation;
        this.home = data.runtime().resolve("payara-" + Versions.ofThisBuild().payara());
    }

    Path home() {
        return home;
    }

    Path launcher() {
        return home.resolve("launch-micro.jar");
    }

    PayaraClasses classes() {
        return new PayaraClasses(data, home, launcher());
    }

    void complete(Preparation preparation) {
        if (!Files.exists(home)) {
            unpack(preparation);
        }
        classes().archive(preparation);
    }

    private void unpack(Preparation preparation) {
        preparation.announce("unpacking Payara");
        Path draft = home.resolveSibling(home.getFileName() + ".new");
        Folders.empty(draft);
        Path work = data.work(UNPACK);
        Folders.empty(work.resolve("tmp"));
        List<String> arguments = new ArrayList<>(Jvm.java(data, UNPACK, Jvm.FIRST_COMPILER_ONLY));
        arguments.addAll(
                List.of("-jar", installation.payara().toString(), "--rootdir", draft.toString(), "--outputlauncher"));
        preparation.run(new Command(UNPACK, arguments, Map.of(), work, data.log(UNPACK)));
        logInPlainLines(draft.resolve("config/logging.properties"));
        Folders.move(draft.resolve("config"), draft.resolve("config.pristine"));
        Folders.move(draft, home);
        Folders.remove(work);
    }

    /** Payara colours its log and spreads each entry over a line of codes and another of text. */
    private static void logInPlainLines(Path properties) {
        String text = PrivateFile.read(properties)
                .replaceFirst(
                        "(?m)^java.util.logging.ConsoleHandler.formatter=.*$",
                        "java.util.logging.ConsoleHandler.formatter=java.util.logging.SimpleFormatter");
        PrivateFile.write(
                properties,
                text + "\njava.util.logging.SimpleFormatter.format="
                        + "%1$tFT%1$tT.%1$tL%1$tz %4$-7s [%3$s] %5$s%6$s%n\n");
    }

    void freshConfiguration() {
        for (String remembered : List.of("config", "applications", "generated", "autodeploy")) {
            Folders.remove(home.resolve(remembered));
        }
        Folders.copy(home.resolve("config.pristine"), home.resolve("config"));
    }
}
