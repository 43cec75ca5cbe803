package io.mayfly.standalone.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mayfly api-key}: keys for programs, made on behalf of a member, seen and revoked. */
@Command(name = "api-key", description = "API keys of the running system.", mixinStandardHelpOptions = true)
public final class ApiKeyCommand {
    private static final String FORMAT = "%s  %-20s  %-20s  %s…  until %s%n";

    @Command(description = "Lists a tenant's keys, newest first.", mixinStandardHelpOptions = true)
    int list(
            @Mixin DataOption folder,
            @Option(names = "--tenant", required = true, description = "The tenant's slug.") String tenant) {
        for (JsonNode key : RunningSystem.in(folder.data()).platformWith(tenant).apiKeys(tenant)) {
            System.out.printf(
                    FORMAT,
                    key.path("id").asText(),
                    key.path("owner").path("username").asText(),
                    key.path("name").asText(),
                    key.path("hint").asText(),
                    key.path("expiresAt").asText());
        }
        return 0;
    }

    @Command(description = "Revokes a key at once; this can't be undone.", mixinStandardHelpOptions = true)
    int revoke(
            @Mixin DataOption folder,
            @Option(names = "--tenant", required = true, description = "The tenant's slug.") String tenant,
            @Option(names = "--id", required = true, description = "The key's id, as api-key list shows it.") UUID id) {
        RunningSystem.in(folder.data()).platformWith(tenant).revokeApiKey(tenant, id.toString());
        System.out.println("Revoked " + id + ".");
        return 0;
    }

    @Command(description = "Makes a key and shows it, this once.", mixinStandardHelpOptions = true)
    int create(
            @Mixin DataOption folder,
            @Option(names = "--tenant", required = true, description = "The tenant's slug.") String tenant,
            @Option(names = "--username", required = true, description = "The member that it counts as.")
                    String username,
            @Option(names = "--name", required = true, description = "What it is for.") String name,
            @Option(names = "--expires-in", defaultValue = "90d", description = "At most 90d (default).")
                    String expiresIn) {
        JsonNode key = RunningSystem.in(folder.data()).platform().createApiKey(tenant, username, name, expiresIn);
        System.out.println(key.path("key").asText());
        System.err.println("Valid until " + key.path("expiresAt").asText() + "; it is shown only now.");
        return 0;
    }
}
