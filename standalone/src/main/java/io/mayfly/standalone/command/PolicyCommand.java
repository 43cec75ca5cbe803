package io.mayfly.standalone.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.mayfly.standalone.platform.PlatformApi;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code mayfly policy}: what the platform and the plans of a running system say on leases and limits. */
@Command(
        name = "policy",
        description = "Leases and limits of the platform and its plans, which bind all organisations.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  ./mayfly policy show"})
public final class PolicyCommand {
    private static final List<String> FIELDS = List.of(
            "lease",
            "leaseCeiling",
            "maxMessages",
            "maxMessagesCeiling",
            "newPerHour",
            "newPerHourCeiling",
            "liveAddresses",
            "liveAddressesCeiling");

    @Command(
            description = {"Shows what the platform and its plans say, or what one of them does.", "Changes nothing."},
            mixinStandardHelpOptions = true,
            footer = {"", "Example:", "  ./mayfly policy show --plan STANDARD"})
    int show(@Mixin PolicyLevelOptions level) {
        PlatformApi platform = level.system().platform();
        if (level.isNamed()) {
            System.out.print(lines(platform.policy(level.path())));
        } else {
            platform.policies().forEach(said -> System.out.print(lines(said)));
        }
        return 0;
    }

    @Command(
            description = {
                "Has the platform or a plan say other things, from the next address on; living ones keep what they have.",
                "What is not named stays as it is. Repeated, it changes nothing."
            },
            mixinStandardHelpOptions = true,
            footer = {
                "",
                "Example:",
                "  ./mayfly policy set --plan STANDARD --live-addresses 200 --live-addresses-ceiling 200"
            })
    int set(@Mixin PolicyLevelOptions level, @Mixin PolicyOptions options) {
        Map<String, @Nullable Object> given = options.given();
        if (given.isEmpty()) {
            throw new NotDone("Name what it shall say, such as --lease-ceiling 30d; see ./mayfly policy set --help.");
        }
        PlatformApi platform = level.system().platform();
        JsonNode before = platform.policy(level.path());
        Map<String, @Nullable Object> whole = new LinkedHashMap<>();
        for (String field : FIELDS) {
            whole.put(field, given.containsKey(field) ? given.get(field) : before.path(field));
        }
        JsonNode after = platform.changePolicy(level.path(), whole);
        System.out.print(lines(after));
        if (after.equals(before)) {
            System.out.println("It said so already; nothing was done.");
        }
        return 0;
    }

    private static String lines(JsonNode said) {
        JsonNode at = said.path("at");
        StringBuilder lines = new StringBuilder(PolicyLevelOptions.name(
                        at.path("level").asText(), text(at.path("plan")), text(at.path("purpose"))))
                .append(changed(said))
                .append(System.lineSeparator());
        FIELDS.stream()
                .filter(said::hasNonNull)
                .forEach(field -> lines.append(
                        String.format("  %-22s  %s%n", field, said.path(field).asText())));
        return lines.toString();
    }

    private static String changed(JsonNode said) {
        return said.hasNonNull("changedAt")
                ? "  (changed " + Told.time(said.path("changedAt")) + " by "
                        + said.path("changedBy").asText() + ")"
                : "";
    }

    private static String text(JsonNode node) {
        return node.isNull() ? "" : node.asText();
    }
}
