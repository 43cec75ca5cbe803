package io.mayfly.standalone.command;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mayfly api-key}: keys for programs, made on behalf of a member. */
@Command(name = "api-key", description = "API keys of the running system.", mixinStandardHelpOptions = true)
public final class ApiKeyCommand {
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
