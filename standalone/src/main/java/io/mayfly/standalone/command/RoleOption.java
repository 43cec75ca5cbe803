package io.mayfly.standalone.command;

import picocli.CommandLine.Option;

/** The option that says what a member may do. */
final class RoleOption {
    @Option(names = "--role", required = true, paramLabel = "ROLE", description = "One of ${COMPLETION-CANDIDATES}.")
    private MemberCommand.Role role = MemberCommand.Role.AUDITOR;

    MemberCommand.Role role() {
        return role;
    }
}
