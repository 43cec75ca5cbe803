package io.mayfly.standalone.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.mayfly.standalone.keycloak.KeycloakAdmin;
import io.mayfly.standalone.platform.PlatformApi;
import io.mayfly.standalone.platform.Refused;
import java.io.PrintStream;
import java.util.Optional;

/** Makes a tenant here and its organization at Keycloak. No transaction spans both, so a repetition completes the two. */
final class TenantCreation {
    private final PlatformApi platform;
    private final KeycloakAdmin keycloak;
    private final PrintStream out;

    TenantCreation(PlatformApi platform, KeycloakAdmin keycloak, PrintStream out) {
        this.platform = platform;
        this.keycloak = keycloak;
        this.out = out;
    }

    void create(String slug, String name, TenantCommand.Plan plan) {
        boolean organized = keycloak.findOrganization(slug).isPresent();
        Optional<JsonNode> before = platform.findTenant(slug);
        before.ifPresent(tenant -> refuseAnother(tenant, name, plan));
        JsonNode tenant = before.orElseGet(() -> platform.createTenant(slug, name, plan.name()));
        if (!organized) {
            organize(slug, name);
        }
        out.print(TenantCommand.line(tenant));
        if (before.isPresent()) {
            out.println(
                    organized
                            ? slug + " was there already, with its organization at Keycloak; nothing was done."
                            : slug + " was there already; its organization at Keycloak was missing and is made now.");
        } else if (organized) {
            out.println("Keycloak had an organization " + slug + " already, which is the tenant's now.");
        }
    }

    private static void refuseAnother(JsonNode tenant, String name, TenantCommand.Plan plan) {
        String itsName = tenant.path("name").asText();
        String itsPlan = tenant.path("plan").asText();
        if (!itsName.equals(name) || !itsPlan.equals(plan.name())) {
            throw new NotDone(
                    "The slug " + tenant.path("slug").asText() + " is taken by \"" + itsName + "\" on the plan "
                            + itsPlan + ". Choose another slug; or, to complete that tenant, give its name and plan.");
        }
    }

    private void organize(String slug, String name) {
        try {
            keycloak.organization(slug, name);
        } catch (Refused e) {
            throw new NotDone(
                    "The tenant " + slug
                            + " is there, but not yet its organization at Keycloak, without which nobody signs"
                            + " in to it. " + e.getMessage() + "\nRepeat the command to complete it.",
                    e);
        }
    }
}
