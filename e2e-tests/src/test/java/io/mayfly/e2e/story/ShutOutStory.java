package io.mayfly.e2e.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.assertions.LocatorAssertions;
import io.mayfly.e2e.client.Answer;
import io.mayfly.e2e.client.Api;
import io.mayfly.e2e.client.EventStream;
import io.mayfly.e2e.client.KeycloakPeople;
import io.mayfly.e2e.console.Visit;
import io.mayfly.e2e.console.WebBrowser;
import io.mayfly.e2e.system.Endpoints;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * Somebody is disabled or signed out at Keycloak: they are out here, at every door and within the bound that the stories'
 * system is set to; another person of the organisation, and another organisation, notice nothing.
 */
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // the browser is there from before the first test until after the last
class ShutOutStory {
    private static final Duration BOUND = Duration.ofSeconds(30);

    /** Less than until a session is checked for the first time, so that only Keycloak's own word can end it. */
    private static final Duration AT_ONCE = Duration.ofSeconds(15);

    private final Endpoints.User somebody = Stage.acme().withRole("DEVELOPER");
    private final KeycloakPeople people = Stage.people();
    private final Api others = Stage.program(Stage.globex());
    private WebBrowser browser;
    private Visit theirs;
    private Visit another;
    private Api colleague;

    @BeforeAll
    void startBrowser() {
        browser = new WebBrowser();
    }

    @AfterAll
    void stopBrowser() {
        browser.close();
    }

    @BeforeEach
    void arrive() {
        theirs = browser.newVisit(Stage.endpoints().console());
        another = browser.newVisit(Stage.endpoints().console());
        another.signIn(Stage.acme().withRole("OWNER"), "addresses");
        colleague = Stage.person(Stage.acme(), "OWNER");
    }

    @AfterEach
    void leave() {
        people.enable(somebody.username());
        theirs.close();
        another.close();
    }

    @Test
    void whoIsDisabledIsOutEverywhereAndInAgainOnceEnabled() throws Exception {
        Api key = key();
        Api token = Stage.person(Stage.acme(), "DEVELOPER");
        Inbox inbox = Inbox.created(key, Map.of());
        theirs.signIn(somebody, "addresses");
        assertThat(theirs.text(inbox.address()).first()).isVisible();
        try (EventStream byKey = key.stream("/stream");
                EventStream byToken = token.stream("/stream")) {
            CompletableFuture<Answer> waiting = key.begin(inbox.path() + "/messages/wait?timeout=80s");
            token.get("/me").expecting(200);
            long begun = System.nanoTime();

            people.disable(somebody.username());

            assertThat(byKey.ends(left(begun))).isTrue();
            assertThat(byToken.ends(left(begun))).isTrue();
            Problems.assertProblem(waiting.get(left(begun).toMillis(), TimeUnit.MILLISECONDS), 401);
            assertThat(theirs.heading("You have been signed out")).isVisible(within(left(begun)));
            await().atMost(left(begun)).until(() -> key.get("/me").status() == 401);
            await().atMost(left(begun)).until(() -> token.get("/me").status() == 401);
        }
        theirs.open("addresses");
        assertThat(theirs.frame()).not().isVisible();
        assertThatOthersAreIn();

        people.enable(somebody.username());

        await().atMost(BOUND).until(() -> key.get("/me").status() == 200);
        Stage.person(Stage.acme(), "DEVELOPER").get("/me").expecting(200);
        theirs.signIn(somebody, "addresses");
        assertThat(theirs.frame()).isVisible();
    }

    @Test
    void whoIsSignedOutThereIsOutOfTheConsoleAtOnceAndTheirTokenIsSoon() {
        Api key = key();
        Api token = Stage.person(Stage.acme(), "DEVELOPER");
        token.get("/me").expecting(200);
        theirs.signIn(somebody, "addresses");
        assertThat(theirs.button("New address").first()).isVisible();
        long begun = System.nanoTime();

        people.signOut(somebody.username());

        assertThat(theirs.heading("You have been signed out")).isVisible(within(AT_ONCE));
        theirs.open("addresses");
        assertThat(theirs.login().username()).isVisible();
        await().atMost(left(begun)).until(() -> token.get("/me").status() == 401);
        // A key is no session: it stays good as long as its person may sign in.
        key.get("/me").expecting(200);
        assertThatOthersAreIn();
        theirs.signIn(somebody, "addresses");
        assertThat(theirs.frame()).isVisible();
    }

    private void assertThatOthersAreIn() {
        colleague.get("/me").expecting(200);
        Stage.program(Stage.acme()).get("/me").expecting(200);
        others.get("/me").expecting(200);
        assertThat(another.url()).endsWith("/addresses");
        another.reload();
        assertThat(another.frame()).isVisible();
        assertThat(another.button("New address").first()).isVisible();
    }

    private Api key() {
        String made = "/platform/tenants/acme/members/" + somebody.username() + "/api-keys";
        return Stage.anonymous()
                .withKey(Stage.operator()
                        .post(made, Map.of("name", Stage.uniqueName("shut-out")))
                        .expecting(201)
                        .json()
                        .path("key")
                        .asText());
    }

    /** What is left of the bound since a moment. */
    private static Duration left(long since) {
        return BOUND.minusNanos(System.nanoTime() - since);
    }

    private static LocatorAssertions.IsVisibleOptions within(Duration limit) {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(limit.toMillis());
    }
}
