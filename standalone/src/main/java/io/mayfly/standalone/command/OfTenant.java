package io.mayfly.standalone.command;

import io.mayfly.standalone.platform.PlatformApi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of a command that is about one tenant of a running system. */
final class OfTenant {
    @Mixin
    private DataOption folder = new DataOption();

    @Option(
            names = "--tenant",
            required = true,
            paramLabel = "SLUG",
            converter = Accepted.Slug.class,
            description = "The tenant's slug, as ./mayfly tenant list shows it.")
    private String slug = "";

    String slug() {
        return slug;
    }

    RunningSystem system() {
        return RunningSystem.in(folder.data());
    }

    /** The operator's API, once it is sure that there is such a tenant. */
    PlatformApi platform() {
        return system().platformWith(slug);
    }
}
