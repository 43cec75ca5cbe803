package io.mayfly.standalone.command;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of a command that is about what the platform or a plan says. */
final class PolicyLevelOptions {
    @Mixin
    private DataOption folder = new DataOption();

    @Option(
            names = "--plan",
            paramLabel = "PLAN",
            description = "What this plan says: ${COMPLETION-CANDIDATES} (default: the platform).")
    private TenantCommand.@Nullable Plan plan;

    @Option(
            names = "--purpose",
            paramLabel = "PURPOSE",
            description = "What it says on this purpose: ${COMPLETION-CANDIDATES} (default: on all purposes).")
    private @Nullable Purpose purpose;

    /** What an address can be for. */
    enum Purpose {
        VERIFICATION,
        CAMPAIGN,
        TICKET,
        FILE_SHARE,
        DEVICE,
        TEST,
        CUSTOM
    }

    RunningSystem system() {
        return RunningSystem.in(folder.data());
    }

    boolean isNamed() {
        return plan != null || purpose != null;
    }

    /** Where the operator's API has it. */
    String path() {
        String whole = plan == null ? "platform" : "plans/" + plan;
        return Optional.ofNullable(purpose).map(one -> whole + "/" + one).orElse(whole);
    }

    /** What it is called. */
    static String name(String level, String plan, String purpose) {
        String whole = plan.isEmpty() ? level.toLowerCase(Locale.ROOT) : "plan " + plan;
        return purpose.isEmpty() ? whole : whole + ", " + purpose;
    }
}
