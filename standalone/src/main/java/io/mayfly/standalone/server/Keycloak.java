package io.mayfly.standalone.server;

import io.mayfly.standalone.layout.Installation;
import io.mayfly.standalone.layout.Secret;
import io.mayfly.standalone.layout.Secrets;
import io.mayfly.standalone.layout.Setup;
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
 * Keycloak, built once for MariaDB and started optimised. It is run by its Java entry point and not by its shell script,
 * which stays as a parent and would leave the server behind when it is killed.
 */
public final class Keycloak implements Server {
    public static final String NAME = "keycloak";
    public static final String ADMIN = "admin";
    private static final String REALM_FILE = "mayfly-realm.json";

    private final Setup setup;
    private final Secrets secrets;
    private final Installation installation;
    private final Path home;

    public Keycloak(Setup setup, Secrets secrets, Installation installation) {
        this.setup = setup;
        this.secrets = secrets;
        this.installation = installation;
        this.home = setup.data().runtime().resolve(folderName());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int port() {
        return setup.ports().keycloak();
    }

    @Override
    public List<String> needs() {
        return List.of(MariaDb.NAME);
    }

    @Override
    public void prepare(Workshop workshop) {
        Path built = home.resolve("built-by-mayfly");
        if (!Files.exists(built)) {
            workshop.announce("unpacking Keycloak and building it for MariaDB");
            Folders.remove(home);
            Folders.unzip(installation.keycloakArchive(), folderName() + "/", path -> true, home);
            build(workshop);
            Folders.create(built);
        }
        importRealm();
    }

    private void build(Workshop workshop) {
        Path work = setup.data().work("keycloak-build");
        Folders.empty(work.resolve("tmp"));
        List<String> arguments = new ArrayList<>(
                Jvm.plain(setup.data(), "keycloak-build", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx768m"));
        arguments.addAll(entryPoint());
        arguments.addAll(List.of("build", "--db=mariadb", "--health-enabled=true"));
        workshop.run(new Command(
                "keycloak-build", arguments, Map.of(), home, setup.data().log("keycloak-build")));
        Folders.remove(work);
    }

    @Override
    public Command command() {
        UnfinishedDatabase.startOver(
                setup.jdbcUrl("keycloak"),
                DatabaseUsers.KEYCLOAK,
                secrets.text(Secret.DATABASE_KEYCLOAK),
                "SELECT 1 FROM REALM WHERE NAME = '" + Setup.REALM + "'");
        Folders.empty(Jvm.temporary(setup.data(), NAME));
        List<String> arguments = new ArrayList<>(
                Jvm.java(setup.data(), NAME, "-Xms64m", "-Xmx512m", "-XX:MaxMetaspaceSize=256m", "-XX:+UseSerialGC"));
        arguments.addAll(entryPoint());
        arguments.addAll(List.of(
                "start",
                "--optimized",
                "--http-enabled=true",
                "--http-host=" + Setup.LOOPBACK,
                "--http-port=" + port(),
                "--http-management-port=" + setup.ports().keycloakManagement(),
                "--hostname=" + setup.keycloakUrl(),
                "--import-realm",
                "--cache=local"));
        return new Command(NAME, arguments, environment(), home, setup.data().log(NAME));
    }

    private Map<String, String> environment() {
        return Map.of(
                "KC_DB_URL", setup.jdbcUrl("keycloak"),
                "KC_DB_USERNAME", DatabaseUsers.KEYCLOAK,
                "KC_DB_PASSWORD", secrets.text(Secret.DATABASE_KEYCLOAK),
                "KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN,
                "KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.text(Secret.KEYCLOAK_ADMIN),
                "MAYFLY_BASE_URL", setup.baseUrl(),
                "MAYFLY_OIDC_CLIENT_SECRET", secrets.text(Secret.OIDC_CLIENT));
    }

    @Override
    public void forgetClassArchive() {
        Jvm.forgetClassArchive(setup.data(), NAME);
    }

    /** "Listening" comes before the import has ended; only the realm's own document tells that it can be used. */
    @Override
    public boolean isHealthy() {
        return Probe.answers(setup.issuer() + "/.well-known/openid-configuration");
    }

    private List<String> entryPoint() {
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
                home.resolve("lib/quarkus-run.jar").toString(),
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
