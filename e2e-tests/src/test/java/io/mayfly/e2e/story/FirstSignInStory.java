package io.mayfly.e2e.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Somebody who was added a moment ago signs in. */
class FirstSignInStory extends BrowserStory {
    private static final Pattern PASSWORD = Pattern.compile("shown only now: (\\S+)");

    @Test
    void leadsStraightToTheConsoleOnceThePasswordIsChosen() {
        String name = Stage.uniqueName("nova");
        String said = new OperatorCommands(Stage.system())
                .does(
                        "member",
                        "add",
                        "--tenant",
                        "globex",
                        "--username",
                        name,
                        "--email",
                        name + "@people.example",
                        "--role",
                        "DEVELOPER");
        String password = PASSWORD.matcher(said)
                .results()
                .map((MatchResult found) -> found.group(1))
                .findFirst()
                .orElseThrow();

        visit.signInForTheFirstTime(name, password, UUID.randomUUID().toString());

        assertThat(visit.heading("Overview")).isVisible();
    }
}
