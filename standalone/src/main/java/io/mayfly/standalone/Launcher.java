package io.mayfly.standalone;

import io.mayfly.standalone.command.ApiKeyCommand;
import io.mayfly.standalone.command.DomainCommand;
import io.mayfly.standalone.command.DownCommand;
import io.mayfly.standalone.command.LogsCommand;
import io.mayfly.standalone.command.MemberCommand;
import io.mayfly.standalone.command.StatusCommand;
import io.mayfly.standalone.command.TenantCommand;
import io.mayfly.standalone.command.UpCommand;
import io.mayfly.standalone.layout.Versions;
import io.mayfly.standalone.platform.Refused;
import io.mayfly.standalone.process.CannotStart;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IVersionProvider;

/** The Java side of the command {@code mayfly}. */
@Command(
        name = "mayfly",
        description = "Runs Mayfly on this machine.",
        mixinStandardHelpOptions = true,
        versionProvider = Launcher.Version.class,
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            TenantCommand.class,
            MemberCommand.class,
            DomainCommand.class,
            ApiKeyCommand.class
        })
public final class Launcher {
    private Launcher() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Launcher())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(plainRefusals());
    }

    /** What a person can mend is told in a sentence; anything else is a defect and shows its stack. */
    private static IExecutionExceptionHandler plainRefusals() {
        return (trouble, command, parsed) -> {
            if (trouble instanceof CannotStart || trouble instanceof Refused) {
                PrintWriter err = command.getErr();
                err.println(trouble.getMessage());
                err.flush();
                return CommandLine.ExitCode.SOFTWARE;
            }
            throw trouble;
        };
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"Mayfly " + Versions.ofThisBuild().mayfly()};
        }
    }
}
