package io.mayfly.standalone.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.mayfly.standalone.keycloak.KeycloakAdmin;
import io.mayfly.standalone.keycloak.Organization;
import io.mayfly.standalone.platform.PlatformApi;
import io.mayfly.standalone.platform.Refused;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/**
 * Takes a tenant away here, which refuses while it has addresses, and then its organization at Keycloak, which opens nothing
 * by itself. No transaction spans both, so a repetition completes the two.
 */
final class TenantRemoval {
    private static final int NAMED = 5;

    private final PlatformApi platform;
    private final KeycloakAdmin keycloak;
    private final Confirmation confirmation;
    private final PrintStream out;

    TenantRemoval(PlatformApi platform, KeycloakAdmin keycloak, Confirmation confirmation, PrintStream out) {
        this.platform = platform;
        this.keycloak = keycloak;
        this.confirmation = confirmation;
        this.out = out;
    }

    void remove(String slug) {
        Optional<Organization> organization = keycloak.organizationOf(slug);
        Optional<JsonNode> tenant = platform.findTenant(slug);
        if (tenant.isEmpty()) {
            requireLeftover(slug, organization);
        }
        organization.ifPresent(there -> refuseToDeletePeople(slug, there));
        out.println(tenant.map(this::whatGoes)
                .orElse("There is no tenant " + slug + " any more, but Keycloak's organization."));
        confirmation.require(slug);
        if (tenant.isPresent()) {
            removeHere(slug);
        }
        organization.ifPresent(there -> removeAtKeycloak(slug, there));
        out.println(slug + " is removed" + (organization.isPresent() ? ", with its organization at Keycloak." : "."));
    }

    /** Nobody is to lose an organization that others have made at Keycloak by a slip of the fingers. */
    private static void requireLeftover(String slug, Optional<Organization> organization) {
        if (organization.isEmpty()) {
            throw new NotDone("There is no tenant \"" + slug + "\"; see ./mayfly tenant list.");
        }
        if (!organization.get().isOurs()) {
            throw new NotDone(
                    "There is no tenant \"" + slug + "\"; see ./mayfly tenant list. Keycloak's organization of"
                            + " this alias was not made by ./mayfly; if it is to go, delete it there.");
        }
    }

    private static void refuseToDeletePeople(String slug, Organization organization) {
        List<String> managed = organization.managedUsers();
        if (!managed.isEmpty()) {
            throw new NotDone("People came to Keycloak through the identity provider of " + slug
                    + " and would be deleted with its organization there: " + managed.size() + ", such as "
                    + String.join(", ", managed.subList(0, Math.min(NAMED, managed.size())))
                    + ". If they may go, delete the organization at Keycloak yourself and repeat the command.");
        }
    }

    private String whatGoes(JsonNode tenant) {
        String slug = tenant.path("slug").asText();
        return slug + ", \"" + tenant.path("name").asText() + "\", goes for good. With it go: members "
                + platform.members(slug).size() + ", API keys "
                + platform.apiKeys(slug).size() + ", domains "
                + platform.domains(slug).size() + ".";
    }

    private void removeHere(String slug) {
        try {
            platform.removeTenant(slug);
        } catch (Refused e) {
            if (e.is("tenant-in-use")) {
                throw new NotDone(
                        e.getMessage() + " Nothing was done. Suspend it, so that no more mail comes (./mayfly tenant"
                                + " suspend " + slug + "); end its addresses with their domains (./mayfly domain remove"
                                + " DOMAIN --tenant " + slug
                                + " --end-addresses), or wait for their end; and repeat the"
                                + " command a minute later.",
                        e);
            }
            throw e;
        }
    }

    private void removeAtKeycloak(String slug, Organization organization) {
        try {
            // The token of before may be over by the time that somebody has typed.
            keycloak.signIn();
            organization.delete();
        } catch (Refused e) {
            throw new NotDone(
                    "The tenant " + slug + " is removed, but not yet its organization at Keycloak, which lets nobody in"
                            + " by itself. " + e.getMessage() + "\nRepeat the command to complete it.",
                    e);
        }
    }
}
