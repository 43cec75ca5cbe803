package io.mayfly.standalone.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.mayfly.standalone.platform.PlatformApi;
import io.mayfly.standalone.platform.Refused;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mayfly api-key}: keys for programs, made on behalf of a member, seen and revoked. */
@Command(
        name = "api-key",
        description = "API keys of the running system.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  ./mayfly api-key list --tenant acme"})
public final class ApiKeyCommand {
    private static final String FORMAT = "%s  %-20s  %-20s  %s…  until %s%s%n";

    @Command(
            description = "Lists a tenant's keys, newest first.",
            mixinStandardHelpOptions = true,
            footer = {"", "Example:", "  ./mayfly api-key list --tenant acme"})
    int list(@Mixin OfTenant of) {
        for (JsonNode key : of.platform().apiKeys(of.slug())) {
            System.out.printf(
                    FORMAT,
                    key.path("id").asText(),
                    key.path("owner").path("username").asText(),
                    key.path("name").asText(),
                    key.path("hint").asText(),
                    Told.time(key.path("expiresAt")),
                    from(key.path("allowedNetworks")));
        }
        return 0;
    }

    private static String from(JsonNode networks) {
        return networks.isEmpty()
                ? ""
                : "  from " + networks.valueStream().map(JsonNode::asText).collect(Collectors.joining(","));
    }

    @Command(
            description = "Revokes a key at once; this can't be undone.",
            mixinStandardHelpOptions = true,
            footer = {
                "",
                "Example:",
                "  ./mayfly api-key revoke --tenant acme --id 0198a4c2-7b1e-7c3a-9f00-5d2e8c41aa10"
            })
    int revoke(
            @Mixin OfTenant of,
            @Option(
                            names = "--id",
                            required = true,
                            paramLabel = "ID",
                            converter = Accepted.KeyId.class,
                            description = "The key's id, as ./mayfly api-key list shows it.")
                    UUID id) {
        PlatformApi platform = of.platform();
        try {
            platform.revokeApiKey(of.slug(), id.toString());
        } catch (Refused e) {
            if (e.is("api-key-not-found")) {
                throw new NotDone(
                        of.slug() + " has no key " + id + "; see ./mayfly api-key list --tenant " + of.slug() + ".", e);
            }
            throw e;
        }
        System.out.println("Revoked " + id + ".");
        return 0;
    }

    @Command(
            description = "Makes a key and shows it, this once.",
            mixinStandardHelpOptions = true,
            footer = {"", "Example:", "  ./mayfly api-key create --tenant acme --username olivia --name ci"})
    int create(
            @Mixin OfMember who,
            @Option(
                            names = "--name",
                            required = true,
                            paramLabel = "TEXT",
                            converter = Accepted.KeyName.class,
                            description = "What it is for.")
                    String name,
            @Option(
                            names = "--expires-in",
                            paramLabel = "TIME",
                            defaultValue = "90d",
                            converter = Accepted.KeyLife.class,
                            description =
                                    "How long it lives, such as 12h or 30d, at most 90d (default: ${DEFAULT-VALUE}).")
                    String expiresIn,
            @Option(
                            names = "--network",
                            paramLabel = "RANGE",
                            description = "From where it may be used: an IP address, or a range such as"
                                    + " 203.0.113.0/24; once for each (default: from everywhere).")
                    @Nullable List<String> networks) {
        PlatformApi platform = who.tenant().platform();
        String username = who.in(platform).path("username").asText();
        JsonNode key =
                platform.createApiKey(who.slug(), username, name, expiresIn, networks == null ? List.of() : networks);
        System.out.println(key.path("key").asText());
        System.err.println("Valid until " + Told.time(key.path("expiresAt")) + "; it is shown only now.");
        return 0;
    }
}
