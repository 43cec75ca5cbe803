package io.mayfly.standalone;

import io.mayfly.standalone.command.ApiKeyCommand;
import io.mayfly.standalone.command.DomainCommand;
import io.mayfly.standalone.command.DownCommand;
import io.mayfly.standalone.command.LogsCommand;
import io.mayfly.standalone.command.MemberCommand;
import io.mayfly.standalone.command.NotDone;
import io.mayfly.standalone.command.PolicyCommand;
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
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.UnmatchedArgumentException;

/** The Java side of the command {@code mayfly}. */
@Command(
        name = "mayfly",
        description = "Runs Mayfly on this machine.",
        mixinStandardHelpOptions = true,
        versionProvider = Launcher.Version.class,
        footer = {"", "Example:", "  ./mayfly up --demo --detach"},
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            TenantCommand.class,
            MemberCommand.class,
            DomainCommand.class,
            ApiKeyCommand.class,
            PolicyCommand.class
        })
public final class Launcher {
    private Launcher() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Launcher())
                // So that no example is broken in two.
                .setUsageHelpWidth(110)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(plainRefusals())
                .setParameterExceptionHandler(plainMistakes());
    }

    /** What is wrong in a sentence, and where to read on; not the whole help. */
    private static IParameterExceptionHandler plainMistakes() {
        return (mistake, arguments) -> {
            CommandLine command = mistake.getCommandLine();
            PrintWriter err = command.getErr();
            err.println(mistake.getMessage());
            UnmatchedArgumentException.printSuggestions(mistake, err);
            err.println("See ./" + command.getCommandSpec().qualifiedName() + " --help.");
            err.flush();
            return command.getCommandSpec().exitCodeOnInvalidInput();
        };
    }

    /** What a person can mend is told in a sentence; anything else is a defect and shows its stack. */
    private static IExecutionExceptionHandler plainRefusals() {
        return (trouble, command, parsed) -> {
            if (trouble instanceof CannotStart || trouble instanceof Refused || trouble instanceof NotDone) {
                PrintWriter err = command.getErr();
                err.println(trouble.getMessage());
                err.flush();
                return trouble instanceof Refused refused && refused.isMistake()
                        ? CommandLine.ExitCode.USAGE
                        : CommandLine.ExitCode.SOFTWARE;
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
