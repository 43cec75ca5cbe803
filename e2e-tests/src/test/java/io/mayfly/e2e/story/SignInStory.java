package io.mayfly.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.mayfly.e2e.client.Answer;
import io.mayfly.e2e.client.Api;
import io.mayfly.e2e.client.KeycloakTokens;
import io.mayfly.e2e.console.Visit;
import io.mayfly.e2e.console.WebBrowser;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways that a sign-in to the console takes, and those that it doesn't. */
class SignInStory {
    private static final String BACK_CHANNEL = "/backchannel-logout";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final String console = Stage.endpoints().console();
    private final Api keycloak = Api.at(Stage.endpoints().keycloak() + "realms/mayfly/protocol/openid-connect");

    /** Not held against the API's description, which leaves these paths out. */
    private final Api root = Api.at(console.replaceFirst("/$", ""));

    @Test
    void goesToKeycloakWithAChallengeAndBackToOnePlace() {
        Answer answer = root.get("/login");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location").orElseThrow())
                .startsWith(Stage.endpoints().keycloak())
                .contains("code_challenge_method=S256")
                .containsPattern("[?&]code_challenge=[\\w-]{43}(&|$)")
                .contains("redirect_uri=" + encoded(console + "callback"));
    }

    /** Without a page that is built for nobody. */
    @Test
    void sendsAWindowOfNobodyStraightToTheSignIn() {
        Api window = root.with("Sec-Fetch-Mode", "navigate").with("Sec-Fetch-Dest", "document");

        Answer answer = window.get("/addresses/gr%C3%B6%C3%9Fe@in.acme.example?q=a:b");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).hasValue(console + "login");
        assertThat(answer.header("Set-Cookie").orElseThrow()).contains("HttpOnly");
    }

    /** As the browser's Back does right after signing in. */
    @Test
    void leadsWhoIsSignedInToTheConsoleThoughTheSignInIsOver() {
        try (WebBrowser browser = new WebBrowser();
                Visit visit = browser.newVisit(console)) {
            visit.signIn(Stage.acme().withRole("OWNER"), "");

            visit.open("callback?state=over&code=over");

            visit.arrivesAt("");
            PlaywrightAssertions.assertThat(visit.frame()).isVisible();
        }
    }

    @Test
    void isRefusedWithoutAChallenge() {
        Answer with = keycloak.get("/auth?" + query(request()));
        Map<String, String> request = request();
        request.remove("code_challenge");
        request.remove("code_challenge_method");
        Answer without = keycloak.get("/auth?" + query(request));
        request.put("code_challenge", "x".repeat(43));
        request.put("code_challenge_method", "plain");
        Answer plain = keycloak.get("/auth?" + query(request));

        assertThat(with.status()).isEqualTo(200);
        for (Answer refused : List.of(without, plain)) {
            assertThat(refused.header("Location").orElse(refused.toString()))
                    .startsWith(console + "callback")
                    .contains("error=invalid_request")
                    .containsPattern("error_description=[^&]*code.challenge.method");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "callback/", "callback/x", "addresses", "callback?x=1", "callback/../addresses"})
    void comesBackToNoOtherPlace(String path) {
        Map<String, String> request = request();
        request.put("redirect_uri", console + path);

        Answer answer = keycloak.get("/auth?" + query(request));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Location")).isEmpty();
    }

    @Test
    void takesNoPasswordsThroughTheConsolesClient() {
        Answer answer = token(Map.of(
                "grant_type", "password",
                "client_id", "mayfly-console",
                "client_secret", Stage.secret("oidc-client.secret"),
                "username", Stage.acme().withRole("OWNER").username(),
                "password", Stage.acme().withRole("OWNER").password()));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("error").asText()).isEqualTo("unauthorized_client");
    }

    @Test
    void givesNoSessionWithoutEnd() {
        Map<String, String> form = new HashMap<>(Map.of(
                "grant_type", "password",
                "client_id", "mayfly-cli",
                "scope", "openid",
                "username", Stage.acme().withRole("OWNER").username(),
                "password", Stage.acme().withRole("OWNER").password()));
        Answer usual = token(form);
        form.put("scope", "openid offline_access");

        assertThat(usual.status()).isEqualTo(200);
        assertThat(usual.json().path("expires_in").asInt()).isBetween(1, 300);
        assertThat(token(form).json().path("error").asText()).isEqualTo("invalid_scope");
    }

    /** Whom the API asks Keycloak as may look at people, and change nobody. */
    @Test
    void letsTheApiLookAtPeopleOnly() {
        String token = new KeycloakTokens(Stage.endpoints().keycloak())
                .token(
                        "mayfly",
                        Map.of(
                                "grant_type", "client_credentials",
                                "client_id", "mayfly-api",
                                "client_secret", Stage.secret("oidc-api.secret")));
        Api admin = Api.at(Stage.endpoints().keycloak() + "admin/realms/mayfly").withToken(token);

        assertThat(admin.get("/users?max=1").status()).isEqualTo(200);
        assertThat(admin.post("/users", Map.of("username", "x", "enabled", true))
                        .status())
                .isEqualTo(403);
        assertThat(admin.get("/clients").json().valueStream().anyMatch(client -> client.hasNonNull("secret")))
                .isFalse();
        Problems.assertProblem(Stage.anonymous().withToken(token).get("/me"), 401);
    }

    @Test
    void hearsAtItsBackChannelOnlyWhatTheRealmHasSigned() {
        String forged = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.";

        assertRefused(form("logout_token=" + forged), 400);
        assertRefused(form("logout_token=" + accessToken()), 400);
        assertRefused(form(""), 400);
        assertRefused(form("logout_token=a&logout_token=b"), 400);
        assertRefused(form("logout_token=" + "a".repeat(20_000)), 400);
        assertRefused(root.with("Content-Type", "application/json").send("POST", BACK_CHANNEL, "{}"), 400);
        assertRefused(root.get(BACK_CHANNEL + "?logout_token=" + forged), 405);
    }

    /** Keycloak's pages are ours too: our look, the person's language and light, nothing asked of anybody else. */
    @ParameterizedTest
    @CsvSource({"en, Sign in, false, 'rgb(13, 118, 110)'", "de, Anmelden, true, 'rgb(59, 184, 171)'"})
    void asksWhoOneIsInTheLookOfTheConsole(String language, String heading, boolean dark, String accent) {
        try (WebBrowser browser = new WebBrowser();
                Visit visit = browser.newVisit(console, new WebBrowser.Window(1280, language, dark, false))) {
            visit.open("addresses");
            PlaywrightAssertions.assertThat(visit.heading(heading)).isVisible();

            PlaywrightAssertions.assertThat(visit.login().button()).hasText(heading);
            PlaywrightAssertions.assertThat(visit.login().button()).hasCSS("background-color", accent);
            assertThat(visit.title()).contains("Mayfly");
            assertThat(visit.hosts()).containsOnly("localhost");
        }
    }

    @Test
    void runsNoScriptThatWasSlippedIntoTheConsole() throws IOException {
        try (WebBrowser browser = new WebBrowser();
                Visit visit = browser.newVisit(console)) {
            visit.signIn(Stage.acme().withRole("OWNER"), "");
            for (String view : new String[] {"", "addresses", "domains", "api-keys", "audit"}) {
                visit.open(view);
                PlaywrightAssertions.assertThat(visit.frame()).isVisible();
            }
            visit.createAddress(Stage.uniqueName("policy"));
            assertThat(visit.refused()).isEmpty();

            assertThat(visit.runsSlippedInScript()).isFalse();
            assertThat(visit.refused()).isNotEmpty();
        }
    }

    /** Each is in the policy only as long as Vaadin's client wants what it allows. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"'unsafe-eval', script-src eval", "'unsafe-inline', style-src-elem inline"})
    void allowsInPagesOnlyWhatVaadinDoesNotDoWithout(String word, String wanted) {
        try (WebBrowser browser = new WebBrowser();
                Visit visit = browser.newVisit(console)) {
            visit.signIn(Stage.acme().withRole("OWNER"), "addresses");
            assertThat(visit.refused()).isEmpty();
            visit.forbid(word);

            visit.open("addresses");

            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
                // What the browser tells comes in while it is asked something.
                visit.theme();
                return visit.refused().contains(wanted);
            });
        }
    }

    private static void assertRefused(Answer answer, int status) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.header("Cache-Control")).hasValue("no-store");
        assertThat(answer.json().path("error").asText()).isEqualTo("invalid_request");
    }

    private Answer form(String body) {
        return root.with("Content-Type", FORM).send("POST", BACK_CHANNEL, body);
    }

    private Answer token(Map<String, String> form) {
        return keycloak.with("Content-Type", FORM).send("POST", "/token", query(form));
    }

    private static String accessToken() {
        return Stage.tokens()
                .of(
                        Stage.acme().withRole("OWNER").username(),
                        Stage.acme().withRole("OWNER").password());
    }

    private Map<String, String> request() {
        String location = root.get("/login").header("Location").orElseThrow();
        Map<String, String> request = new HashMap<>();
        for (String each : URI.create(location).getRawQuery().split("&")) {
            String[] parts = each.split("=", 2);
            request.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return request;
    }

    private static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
