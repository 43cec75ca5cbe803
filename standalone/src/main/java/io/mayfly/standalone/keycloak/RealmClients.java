package io.mayfly.standalone.keycloak;

import io.mayfly.standalone.layout.PrivateFile;
import io.mayfly.standalone.layout.Secret;
import io.mayfly.standalone.layout.Secrets;
import io.mayfly.standalone.layout.Setup;
import io.mayfly.standalone.server.Webapp;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Keeps the realm's clients in step with what {@code up} was asked for. Keycloak imports the realm file once; a later
 * start with another port or with the demonstration changes the clients through its administration.
 */
public final class RealmClients {
    private final Setup setup;
    private final Secrets secrets;
    private final KeycloakAdmin keycloak;
    private final Path applied;

    public RealmClients(Setup setup, Secrets secrets, KeycloakAdmin keycloak) {
        this.setup = setup;
        this.secrets = secrets;
        this.keycloak = keycloak;
        this.applied = setup.data().runtime().resolve("realm-clients.applied");
    }

    /** Does nothing when the last start wanted the same of the same realm. */
    public void apply() {
        String wanted = setup.baseUrl() + " demo=" + setup.demo() + " realm=" + keycloak.realmKey();
        if (Files.exists(applied) && PrivateFile.read(applied).equals(wanted)) {
            return;
        }
        keycloak.signIn();
        keycloak.changeClient(
                Webapp.CLIENT, Map.of("rootUrl", setup.baseUrl(), "secret", secrets.text(Secret.OIDC_CLIENT)));
        // Signing in with a password on the command line is for trying out only.
        keycloak.changeClient("mayfly-cli", Map.of("directAccessGrantsEnabled", setup.demo()));
        PrivateFile.write(applied, wanted);
    }
}
