package io.mayfly.standalone.server;

import io.mayfly.standalone.layout.Installation;
import io.mayfly.standalone.layout.Secret;
import io.mayfly.standalone.layout.Secrets;
import io.mayfly.standalone.layout.Setup;
import io.mayfly.standalone.process.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Keycloak, where people sign in: on the loopback address, with our realm in it from its first start. */
public final class Keycloak implements Server {
    static final String NAME = "keycloak";
    public static final String ADMIN = "admin";

    private final Setup setup;
    private final Secrets secrets;
    private final KeycloakInstallation program;

    Keycloak(Setup setup, Secrets secrets, Installation installation) {
        this.setup = setup;
        this.secrets = secrets;
        this.program = new KeycloakInstallation(setup.data(), installation);
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
    public void prepare(Preparation preparation) {
        program.complete(preparation);
    }

    @Override
    public Command command() {
        UnfinishedDatabase.startOver(
                setup.jdbcUrl("keycloak"),
                DatabaseUsers.KEYCLOAK,
                secrets.text(Secret.DATABASE_KEYCLOAK),
                "SELECT 1 FROM REALM WHERE NAME = '" + Setup.REALM + "'");
        Folders.empty(Jvm.temporary(setup.data(), NAME));
        List<String> arguments = new ArrayList<>(Jvm.java(
                setup.data(),
                NAME,
                "-Xms64m",
                "-Xmx512m",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+UseSerialGC",
                Jvm.FIRST_COMPILER_ONLY));
        arguments.addAll(classes().options());
        arguments.addAll(program.entryPoint());
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
        return new Command(
                NAME, arguments, environment(), program.home(), setup.data().log(NAME));
    }

    private Map<String, String> environment() {
        return Map.of(
                "KC_DB_URL", setup.jdbcUrl("keycloak"),
                "KC_DB_USERNAME", DatabaseUsers.KEYCLOAK,
                "KC_DB_PASSWORD", secrets.text(Secret.DATABASE_KEYCLOAK),
                "KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN,
                "KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.text(Secret.KEYCLOAK_ADMIN),
                "MAYFLY_BASE_URL", setup.baseUrl(),
                "MAYFLY_LOGOUT_URL", setup.logoutUrl(),
                "MAYFLY_OIDC_CLIENT_SECRET", secrets.text(Secret.OIDC_CLIENT),
                "MAYFLY_OIDC_API_SECRET", secrets.text(Secret.OIDC_API));
    }

    private ClassArchive classes() {
        return new ClassArchive(setup.data(), NAME, List.of(program.jar()));
    }

    @Override
    public void forgetClassArchive() {
        classes().forget();
    }

    /** "Listening" comes before the import has ended; only the realm's own document tells that it can be used. */
    @Override
    public boolean isHealthy() {
        return Probe.answers(setup.issuer() + "/.well-known/openid-configuration");
    }
}
