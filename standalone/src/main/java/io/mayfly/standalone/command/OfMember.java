package io.mayfly.standalone.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.mayfly.standalone.platform.PlatformApi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of a command that is about one member of a tenant. */
final class OfMember {
    @Mixin
    private OfTenant of = new OfTenant();

    @Option(
            names = "--username",
            required = true,
            paramLabel = "NAME",
            converter = Accepted.Username.class,
            description = "The member, as ./mayfly member list shows it.")
    private String username = "";

    OfTenant tenant() {
        return of;
    }

    String slug() {
        return of.slug();
    }

    String username() {
        return username;
    }

    /** The member as it is now. */
    JsonNode in(PlatformApi platform) {
        return platform.findMember(slug(), username).orElseThrow(this::missing);
    }

    NotDone missing() {
        return new NotDone(
                slug() + " has no member \"" + username + "\"; see ./mayfly member list --tenant " + slug() + ".");
    }
}
