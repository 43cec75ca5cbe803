package io.mayfly.standalone.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mayfly tenant}: makes, lists, suspends and resumes tenants of a running system. */
@Command(name = "tenant", description = "Tenants of the running system.", mixinStandardHelpOptions = true)
public final class TenantCommand {
    private static final String FORMAT = "%-20s  %-10s  %-9s  %s%n";

    @Command(description = "Makes a tenant, and its organization for signing in.", mixinStandardHelpOptions = true)
    int create(
            @Mixin DataOption folder,
            @Option(names = "--slug", required = true, description = "Its short name, in URLs and credentials.")
                    String slug,
            @Option(names = "--name", description = "Its name for people (default: the slug).") @Nullable String name,
            @Option(names = "--plan", defaultValue = "STANDARD", description = "STANDARD or RAISED.") String plan) {
        RunningSystem system = RunningSystem.in(folder.data());
        String title = name == null ? slug : name;
        print(system.platform().createTenant(slug, title, plan.toUpperCase(Locale.ROOT)));
        system.keycloak().organization(slug, title, slug + ".invalid");
        return 0;
    }

    @Command(description = "Lists the tenants.", mixinStandardHelpOptions = true)
    int list(@Mixin DataOption folder) {
        RunningSystem.in(folder.data()).platform().tenants().path("items").forEach(TenantCommand::print);
        return 0;
    }

    @Command(description = "Refuses a tenant's mail until resumed.", mixinStandardHelpOptions = true)
    int suspend(@Mixin DataOption folder, @Parameters(paramLabel = "SLUG") String slug) {
        print(RunningSystem.in(folder.data()).platform().change(slug, "suspend"));
        return 0;
    }

    @Command(description = "Ends a suspension.", mixinStandardHelpOptions = true)
    int resume(@Mixin DataOption folder, @Parameters(paramLabel = "SLUG") String slug) {
        print(RunningSystem.in(folder.data()).platform().change(slug, "resume"));
        return 0;
    }

    private static void print(JsonNode tenant) {
        System.out.printf(
                FORMAT,
                tenant.path("slug").asText(),
                tenant.path("plan").asText(),
                tenant.path("state").asText(),
                tenant.path("name").asText());
    }
}
