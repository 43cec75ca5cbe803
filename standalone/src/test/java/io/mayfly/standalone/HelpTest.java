package io.mayfly.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Every command explains itself, with an example that is right. */
class HelpTest {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|\\S+");

    static Stream<String> commands() {
        return below(Launcher.commandLine().getCommandSpec()).map(CommandSpec::qualifiedName);
    }

    private static Stream<CommandSpec> below(CommandSpec spec) {
        return Stream.concat(
                Stream.of(spec),
                spec.subcommands().values().stream()
                        .map(CommandLine::getCommandSpec)
                        .flatMap(HelpTest::below));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void describesEachOptionAndParameter(String name) {
        CommandSpec spec = named(name);

        assertThat(String.join("", spec.usageMessage().description())).isNotBlank();
        List<ArgSpec> arguments = new ArrayList<>(spec.options());
        arguments.addAll(spec.positionalParameters());
        assertThat(arguments)
                .allSatisfy(argument -> assertThat(String.join("", argument.description()))
                        .as(argument.toString())
                        .isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void endsWithAnExampleThatParses(String name) {
        String[] footer = named(name).usageMessage().footer();

        assertThat(footer).contains("Example:");
        String example = footer[footer.length - 1].strip();
        assertThat(example).startsWith("./" + name);
        assertThat(named(name).commandLine().getUsageMessage()).endsWith("\n  " + example + "\n");
        ParseResult parsed = Launcher.commandLine().parseArgs(words(example.substring("./mayfly".length())));
        assertThat(parsed.errors()).isEmpty();
    }

    private static String[] words(String line) {
        return WORD.matcher(line).results().map(word -> quoted(word)).toArray(String[]::new);
    }

    private static String quoted(MatchResult word) {
        return word.group(1) == null ? word.group() : word.group(1);
    }

    private static CommandSpec named(String name) {
        return below(Launcher.commandLine().getCommandSpec())
                .filter(spec -> spec.qualifiedName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
