package io.mayfly.standalone.command;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mayfly tenant}: makes, lists, suspends, resumes and removes tenants of a running system. */
@Command(
        name = "tenant",
        description = "Tenants of the running system.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  ./mayfly tenant list"})
public final class TenantCommand {
    private static final String FORMAT = "%-20s  %-10s  %-9s  %s%n";
    private static final String SLUG = "The tenant's slug, as ./mayfly tenant list shows it.";

    /** What a tenant may have subscribed to. */
    enum Plan {
        STANDARD,
        RAISED
    }

    @Command(
            description = {
                "Makes a tenant, and its organization at Keycloak, by which its people sign in.",
                "Repeated after trouble, it completes what is missing."
            },
            mixinStandardHelpOptions = true,
            footer = {"", "Example:", "  ./mayfly tenant create --slug acme --name \"Acme Ltd\""})
    int create(
            @Mixin DataOption folder,
            @Option(
                            names = "--slug",
                            required = true,
                            paramLabel = "SLUG",
                            converter = Accepted.Slug.class,
                            description = "Its short name in URLs, for good: a-z, 0-9 and hyphens.")
                    String slug,
            @Option(
                            names = "--name",
                            paramLabel = "NAME",
                            converter = Accepted.TenantName.class,
                            description = "Its name for people (default: the slug).")
                    @Nullable String name,
            @Option(
                            names = "--plan",
                            paramLabel = "PLAN",
                            defaultValue = "STANDARD",
                            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
                    Plan plan) {
        RunningSystem system = RunningSystem.in(folder.data());
        new TenantCreation(system.platform(), system.keycloak(), System.out)
                .create(slug, name == null ? slug : name, plan);
        return 0;
    }

    @Command(
            description = "Lists the tenants.",
            mixinStandardHelpOptions = true,
            footer = {"", "Example:", "  ./mayfly tenant list"})
    int list(@Mixin DataOption folder) {
        RunningSystem.in(folder.data())
                .platform()
                .tenants()
                .path("items")
                .forEach(tenant -> System.out.print(line(tenant)));
        return 0;
    }

    @Command(
            description = "Refuses a tenant's mail until it is resumed, and keeps everything.",
            mixinStandardHelpOptions = true,
            footer = {"", "Example:", "  ./mayfly tenant suspend acme"})
    int suspend(
            @Mixin DataOption folder,
            @Parameters(paramLabel = "SLUG", converter = Accepted.Slug.class, description = SLUG) String slug) {
        return change(folder, slug, "suspend");
    }

    @Command(
            description = "Takes a suspended tenant's mail again.",
            mixinStandardHelpOptions = true,
            footer = {"", "Example:", "  ./mayfly tenant resume acme"})
    int resume(
            @Mixin DataOption folder,
            @Parameters(paramLabel = "SLUG", converter = Accepted.Slug.class, description = SLUG) String slug) {
        return change(folder, slug, "resume");
    }

    @Command(
            description = {
                "Takes a tenant away: its members, keys and domains, and its organization at Keycloak. Not to be undone.",
                "Refused while it has addresses. People stay at Keycloak; the slug and the domains are free for others.",
                "Repeated after trouble, it completes what is missing."
            },
            mixinStandardHelpOptions = true,
            footer = {"", "Example:", "  ./mayfly tenant remove --slug acme"})
    int remove(
            @Mixin DataOption folder,
            @Option(
                            names = "--slug",
                            required = true,
                            paramLabel = "SLUG",
                            converter = Accepted.Slug.class,
                            description = SLUG)
                    String slug,
            @Option(names = "--yes", description = "Doesn't ask to type the slug again.") boolean agreed) {
        RunningSystem system = RunningSystem.in(folder.data());
        Confirmation confirmation = agreed ? Confirmation.given() : Confirmation.typed(System.in, System.out);
        new TenantRemoval(system.platform(), system.keycloak(), confirmation, System.out).remove(slug);
        return 0;
    }

    private static int change(DataOption folder, String slug, String verb) {
        System.out.print(line(RunningSystem.in(folder.data()).platformWith(slug).change(slug, verb)));
        return 0;
    }

    /** A tenant on a line. */
    static String line(JsonNode tenant) {
        return String.format(
                FORMAT,
                tenant.path("slug").asText(),
                tenant.path("plan").asText(),
                tenant.path("state").asText(),
                tenant.path("name").asText());
    }
}
