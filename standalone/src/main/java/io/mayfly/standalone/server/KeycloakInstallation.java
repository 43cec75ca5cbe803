package io.mayfly.standalone.server;

import io.mayfly.standalone.layout.DataFolder;
import io.mayfly.standalone.layout.Installation;
import io.mayfly.standalone.layout.Versions;
import io.mayfly.standalone.process.Command;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Keycloak's program, built once for MariaDB so that it starts optimised. It is run by its Java entry point and not by its
 * shell script, which stays as a parent and would leave the server behind when it is killed.
 */
final class KeycloakInstallation {
    private static final String REALM_FILE = "mayfly-realm.json";
    private static final String BUILD = "keycloak-build";

    private final DataFolder data;
    private final Installation installation;
    private final Path home;

    KeycloakInstallation(DataFolder data, Installation installation) {
        this.data = data;
        this.installation = installation;
        this.home = data.runtime().resolve(folderName());
    }

    Path home() {
        return home;
    }

    /** The one on its class path. */
    Path jar() {
        return home.resolve("lib/quarkus-run.jar");
    }

    void complete(Preparation preparation) {
        Path built = home.resolve("built-by-mayfly");
        if (!Files.exists(built)) {
            preparation.announce("unpacking Keycloak and building it for MariaDB");
            Folders.remove(home);
            Folders.unzip(installation.keycloakArchive(), folderName() + "/", path -> true, home);
            build(preparation);
            Folders.create(built);
        }
        KeycloakTheme.writeInto(home);
        importRealm();
    }

    private void build(Preparation preparation) {
        Path work = data.work(BUILD);
        Folders.empty(work.resolve("tmp"));
        List<String> arguments =
                new ArrayList<>(Jvm.java(data, BUILD, Jvm.FIRST_COMPILER_ONLY, "-XX:+UseSerialGC", "-Xmx768m"));
        arguments.addAll(entryPoint());
        arguments.addAll(List.of("build", "--db=mariadb", "--health-enabled=true"));
        preparation.run(new Command(BUILD, arguments, Map.of(), home, data.log(BUILD)));
        Folders.remove(work);
    }

    /** The options and the class with which each of its commands begins. */
    List<String> entryPoint() {
        return List.of(
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Djdk.tls.rejectClientInitiatedRenegotiation=true",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-cp",
                jar().toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint");
    }

    private void importRealm() {
        Path folder = home.resolve("data/import");
        Folders.create(folder);
        try (InputStream realm = Objects.requireNonNull(Keycloak.class.getResourceAsStream(REALM_FILE))) {
            Files.copy(realm, folder.resolve(REALM_FILE), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String folderName() {
        return "keycloak-" + Versions.ofThisBuild().keycloak();
    }
}
