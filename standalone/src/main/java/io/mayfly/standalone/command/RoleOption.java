package io.mayfly.standalone.command;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/** The option that says what a member may do. */
final class RoleOption {
    @Option(
            names = "--role",
            required = true,
            split = ",",
            paramLabel = "ROLE",
            description = "One or several, with commas between: ${COMPLETION-CANDIDATES}.")
    private List<MemberCommand.Role> roles = List.of();

    /** Each once, in the order of roles. */
    Set<MemberCommand.Role> roles() {
        return EnumSet.copyOf(roles);
    }

    List<String> names() {
        return roles().stream().map(Enum::name).toList();
    }
}
