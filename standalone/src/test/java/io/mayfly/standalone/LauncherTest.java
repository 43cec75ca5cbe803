package io.mayfly.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class LauncherTest {
    private static final int USAGE = 2;

    @TempDir
    Path folder = Path.of("");

    private final StringWriter err = new StringWriter();

    @Test
    void refusesOptionsThatItDoesNotKnow() {
        assertThat(run("up", "--daemon")).isEqualTo(USAGE);
        assertThat(err.toString()).contains("--daemon");
    }

    @Test
    void refusesAPortOffsetThatIsNone() {
        assertThat(run("up", "--port-offset", "many")).isEqualTo(USAGE);
        assertThat(run("up", "--port-offset", "70000")).isEqualTo(USAGE);
        assertThat(err.toString()).contains("between 0 and 57444");
    }

    @Test
    void asksForWhatACommandCannotDoWithout() {
        assertThat(run("member", "add", "--tenant", "acme")).isEqualTo(USAGE);
        assertThat(err.toString()).contains("--username");
        assertThat(run("member", "remove", "--username", "dana")).isEqualTo(USAGE);
        assertThat(run("member", "role", "--tenant", "acme", "--username", "dana"))
                .isEqualTo(USAGE);
        assertThat(run("tenant", "remove", "--yes")).isEqualTo(USAGE);
        assertThat(run("member", "list")).isEqualTo(USAGE);
        assertThat(run("api-key", "list")).isEqualTo(USAGE);
        assertThat(run("api-key", "revoke", "--tenant", "acme")).isEqualTo(USAGE);
    }

    @Test
    void refusesAKeysIdThatIsNoneBeforeItAsksAnybody() {
        assertThat(run("api-key", "revoke", "--tenant", "acme", "--id", "all")).isEqualTo(USAGE);
        assertThat(err.toString()).contains("--id");
    }

    /** The folder holds no system: had one been looked for, the exit code would be 1. */
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            tenant create --slug No_Slug                                                    | "No_Slug" is no slug
            tenant create --slug -acme                                                      | "-acme" is no slug
            tenant create --slug acme --plan GOLD                                           | STANDARD, RAISED
            tenant suspend ACME                                                             | "ACME" is no slug
            member add --tenant acme --username olivia --email o@acme.example --role KING   | OWNER, ADMIN
            member add --tenant acme --username olivia --email olivia --role OWNER          | "olivia" is no e-mail address
            member add --tenant acme --username x;y --email o@acme.example --role OWNER     | "x;y" is no user name
            member role --tenant acme --username dana --role KING                           | OWNER, ADMIN
            tenant remove --slug ACME --yes                                                 | "ACME" is no slug
            member remove --tenant acme --username o                                        | "o" is no user name
            domain add acme --tenant acme                                                   | "acme" is no domain name
            domain remove in..example --tenant acme                                         | "in..example" is no domain name
            api-key create --tenant acme --username olivia --name ci --expires-in 91d       | "91d" is no life of a key
            api-key create --tenant acme --username olivia --name ci --expires-in soon      | "soon" is no life of a key
            api-key revoke --tenant acme --id all                                           | "all" is no key's id
            """)
    void refusesWhatCanNeverBeInWordsBeforeItLooksForASystem(String command, String words) {
        assertThat(run(command.split("\\s+"))).isEqualTo(USAGE);

        assertThat(err.toString())
                .contains(words, "--help.")
                .doesNotContain("Exception", "\tat ", "Nothing was ever started");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tenant create --slug a --name Birke_&_Söhne --plan raised",
                "member add --tenant acme --username o.l-i+v@acme --role owner --first-name Zoë",
                "member role --tenant acme --username dana --role admin",
                "tenant remove --slug acme",
                "domain add BÜRO.Example --tenant acme",
                "api-key create --tenant acme --username olivia --name Größe --expires-in PT12H",
                "api-key create --tenant acme --username olivia --name ci --expires-in 2160h"
            })
    void takesWhatCanBe(String command) {
        String[] words = (command + " --data " + folder).split(" ");

        assertThat(run(words)).isEqualTo(1);
        assertThat(err.toString()).contains("Nothing was ever started");
    }

    @Test
    void saysInASentenceThatNothingWasEverStarted() {
        assertThat(run("status", "--data", folder.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("Nothing was ever started in").doesNotContain("\tat ");
    }

    private int run(String... arguments) {
        CommandLine commandLine = Launcher.commandLine();
        commandLine.setErr(new PrintWriter(err, true));
        return commandLine.execute(arguments);
    }
}
