package io.mayfly.webapp.security;

import io.mayfly.webapp.composition.Settings;
import io.mayfly.webapp.door.ConsolePaths;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.authentication.mechanism.http.OpenIdAuthenticationMechanismDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.openid.ClaimsDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.openid.LogoutDefinition;

/** Defines the console's sign-in; the container reads the values through the expression language. */
@OpenIdAuthenticationMechanismDefinition(
        providerURI = "${openIdSettings.issuer}",
        clientId = "${openIdSettings.clientId}",
        clientSecret = "${openIdSettings.clientSecret}",
        redirectURI = "${openIdSettings.callback}",
        scope = {"openid", "profile", "email", "organization"},
        claimsDefinition = @ClaimsDefinition(callerNameClaim = "preferred_username", callerGroupsClaim = "groups"),
        logout =
                @LogoutDefinition(
                        notifyProvider = true,
                        redirectURI = "${openIdSettings.home}",
                        accessTokenExpiry = false,
                        identityTokenExpiry = false),
        jwksConnectTimeout = 5000,
        jwksReadTimeout = 5000)
@Named("openIdSettings")
@ApplicationScoped
public class OpenIdSettings {
    @Inject
    private Settings settings;

    public String getIssuer() {
        return settings.oidc().issuer();
    }

    public String getClientId() {
        return settings.oidc().clientId();
    }

    public String getClientSecret() {
        return settings.oidc().clientSecret();
    }

    // Each a value of its own: an expression beside other text isn't evaluated.
    public String getCallback() {
        return settings.baseUrl() + "/" + ConsolePaths.CALLBACK;
    }

    public String getHome() {
        return settings.baseUrl() + "/";
    }
}
