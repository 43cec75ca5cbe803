package io.mayfly.standalone.keycloak;

import io.mayfly.standalone.layout.PrivateFile;
import io.mayfly.standalone.layout.Secret;
import io.mayfly.standalone.layout.Secrets;
import io.mayfly.standalone.layout.Setup;
import io.mayfly.standalone.server.Webapp;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps the realm's look and clients in step with what {@code up} was asked for. Keycloak imports the realm file once; a later
 * start with another port or with the demonstration changes the clients through its administration.
 */
public final class RealmClients {
    /** Changes when this class comes to want more of the clients than before. */
    private static final String VERSION = "4 ";

    /** A session that never ends is for nobody here. */
    private static final String OFFLINE = "offline_access";

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
        String wanted = VERSION + setup.baseUrl() + " " + setup.logoutUrl() + " demo=" + setup.demo() + " realm="
                + keycloak.realmKey();
        if (Files.exists(applied) && PrivateFile.read(applied).equals(wanted)) {
            return;
        }
        keycloak.signIn();
        look();
        keycloak.makeOptional(Set.of("firstName", "lastName"));
        console();
        api();
        // Signing in with a password on the command line is for trying out only.
        keycloak.changeClient("mayfly-cli", Map.of("directAccessGrantsEnabled", setup.demo()));
        keycloak.refuseScope("mayfly-cli", OFFLINE);
        PrivateFile.write(applied, wanted);
    }

    /** Realms that were made before there was a theme show Keycloak's own pages, in English only. */
    private void look() {
        keycloak.changeRealm(Map.of(
                "loginTheme", "mayfly",
                "emailTheme", "mayfly",
                "internationalizationEnabled", true,
                "supportedLocales", List.of("en", "de"),
                "defaultLocale", "en"));
    }

    /** People come back to one place only, with a code that nobody but who sent them can use. */
    private void console() {
        keycloak.changeClient(
                Webapp.CLIENT,
                Map.of(
                        "rootUrl", setup.baseUrl(),
                        "secret", secrets.text(Secret.OIDC_CLIENT),
                        "redirectUris", List.of(setup.baseUrl() + "/callback"),
                        "webOrigins", List.of(),
                        "frontchannelLogout", false,
                        "attributes",
                                Map.of(
                                        "pkce.code.challenge.method",
                                        "S256",
                                        "post.logout.redirect.uris",
                                        setup.baseUrl() + "/",
                                        "backchannel.logout.url",
                                        setup.logoutUrl(),
                                        "backchannel.logout.session.required",
                                        "true")));
        keycloak.refuseScope(Webapp.CLIENT, OFFLINE);
    }

    /** In realms that were made before there was this client it is missing. */
    private void api() {
        keycloak.makeServiceClient(Webapp.API_CLIENT);
        keycloak.changeClient(Webapp.API_CLIENT, Map.of("secret", secrets.text(Secret.OIDC_API)));
        keycloak.grantToService(Webapp.API_CLIENT, "view-users");
    }
}
