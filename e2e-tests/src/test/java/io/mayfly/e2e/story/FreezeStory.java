package io.mayfly.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.mayfly.e2e.client.Answer;
import io.mayfly.e2e.client.Api;
import io.mayfly.e2e.client.Mail;
import io.mayfly.e2e.client.SmtpConversation;
import io.mayfly.e2e.client.SmtpReply;
import io.mayfly.e2e.console.InboxPage;
import io.mayfly.e2e.console.Visit;
import io.mayfly.e2e.console.WebBrowser;
import io.mayfly.e2e.system.Frozen;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What callers hear while a part of the system holds their connections and answers nothing. Upsets the others. */
@Order(Integer.MAX_VALUE - 2)
class FreezeStory {
    private static final Duration LIMIT = Duration.ofSeconds(8);
    private static final Duration SMTP_LIMIT = Duration.ofSeconds(12);
    private static final Duration RECOVERY = Duration.ofMinutes(1);
    private static final int CALLS = 40;

    private record Timed(Answer answer, Duration took) {}

    @Test
    void answersInTimeWhileTheDatabaseIsFrozenAndGoesOnAfterwards() throws IOException {
        Inbox inbox = Stage.newInbox();
        inbox.receives(Mail.about("Before").bytes());
        List<Timed> calls;
        Timed ready;
        try (SmtpConversation smtp = Stage.smtp();
                Frozen database = Stage.system().freeze("mariadb")) {
            calls = atOnce(inbox.api(), inbox.path() + "/messages");
            ready = atOnce(root(), "/health/ready").getFirst();
            assertThat(atOnce(root(), "/health/live"))
                    .allMatch(call -> call.answer().status() == 200);
            assertTemporaryFailure(smtp, inbox.address());
        }

        assertThat(calls).allSatisfy(FreezeStory::isAskedToComeBack);
        assertThat(ready.answer().status()).isEqualTo(503);
        assertThat(ready.took()).isLessThan(LIMIT);
        awaitStatus(200, inbox.api(), inbox.path());
        awaitStatus(200, root(), "/health/ready");
        inbox.receives(Mail.about("After").bytes());
        assertThat(inbox.subjects()).containsExactly("After", "Before");
    }

    @Test
    void answersKnownKeysWhileKeycloakIsFrozenAndTellsOthersThatTheyCannotBeChecked() {
        Inbox inbox = Stage.newInbox();
        Api neverSeen = FreshTenant.of("STANDARD").program();
        List<Timed> keys;
        List<Timed> strangers;
        List<Timed> people;
        try (Frozen keycloak = Stage.system().freeze("keycloak")) {
            keys = atOnce(inbox.api(), inbox.path());
            strangers = atOnce(neverSeen, "/me");
            // It may only be busy for as long as its last answer counts.
            awaitStatus(503, root(), "/login");
            people = atOnce(root(), "/login");
        }

        assertThat(keys).allSatisfy(call -> {
            assertThat(call.answer().status()).isEqualTo(200);
            assertThat(call.took()).isLessThan(LIMIT);
        });
        assertThat(strangers).allSatisfy(FreezeStory::isAskedToComeBack);
        assertThat(people).allSatisfy(call -> {
            assertThat(call.answer().status()).isEqualTo(503);
            assertThat(call.answer().header("Retry-After")).isPresent();
            assertThat(call.took()).isLessThan(LIMIT);
        });
        awaitStatus(302, root(), "/login");
        awaitStatus(200, neverSeen, "/me");
    }

    @Test
    void saysInTheConsoleThatAListCannotBeLoadedAndNotThatItIsEmpty() {
        Inbox inbox = Stage.newInbox();
        try (WebBrowser browser = new WebBrowser();
                Visit visit = browser.newVisit(Stage.endpoints().console())) {
            visit.signIn(Stage.acme().withRole("OWNER"), "addresses?q=nothing-is-called-so");
            PlaywrightAssertions.assertThat(visit.heading("No address matches")).isVisible();
            try (Frozen database = Stage.system().freeze("mariadb")) {
                visit.list().searches(inbox.address());
                PlaywrightAssertions.assertThat(visit.heading("The list can’t be loaded"))
                        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(SMTP_LIMIT.toMillis()));
                PlaywrightAssertions.assertThat(visit.heading("No address matches"))
                        .hasCount(0);
            }
            awaitStatus(200, root(), "/health/ready");

            visit.button("Try again").first().click();

            PlaywrightAssertions.assertThat(visit.list().cell(inbox.address()).first())
                    .isVisible();
        }
    }

    @Test
    void saysInTheConsoleWhatIsWrongWhenAPageIsOpenedThatNeedsTheDatabase() {
        Inbox inbox = Stage.newInbox();
        String list = "addresses?q=" + inbox.address().replace("@", "%40");
        try (WebBrowser browser = new WebBrowser();
                Visit visit = browser.newVisit(Stage.endpoints().console())) {
            visit.signIn(Stage.acme().withRole("OWNER"), list);
            PlaywrightAssertions.assertThat(visit.list().cell(inbox.address()).first())
                    .isVisible();
            try (Frozen database = Stage.system().freeze("mariadb")) {
                visit.reload();
                // Who the person is may be known from a moment ago; if not, the whole page says what is wrong.
                PlaywrightAssertions.assertThat(visit.heading("The list can’t be loaded")
                                .or(visit.heading("The database doesn’t answer")))
                        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(SMTP_LIMIT.toMillis()));
                PlaywrightAssertions.assertThat(visit.heading("No address matches"))
                        .hasCount(0);
            }
            awaitStatus(200, root(), "/health/ready");

            visit.reload();

            PlaywrightAssertions.assertThat(visit.list().cell(inbox.address()).first())
                    .isVisible();
        }
    }

    @Test
    void marksTheMessageThatWasChosenThoughItCannotBeOpenedAndSaysSoOnce() throws IOException {
        Inbox inbox = Stage.newInbox();
        inbox.receives(Mail.about("First").bytes());
        inbox.receives(Mail.about("Second").bytes());
        try (WebBrowser browser = new WebBrowser();
                Visit visit = browser.newVisit(Stage.endpoints().console())) {
            visit.signIn(Stage.acme().withRole("OWNER"), "addresses");
            InboxPage page = visit.openInbox(inbox.address());
            page.openMessage("Second");
            try (Frozen database = Stage.system().freeze("mariadb")) {
                page.message("First").click();
                PlaywrightAssertions.assertThat(visit.heading("This message can’t be opened just now"))
                        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(SMTP_LIMIT.toMillis()));
                PlaywrightAssertions.assertThat(page.openRow("Second")).hasCount(0);
            }
            awaitStatus(200, root(), "/health/ready");
            PlaywrightAssertions.assertThat(visit.notices()).not().hasCount(2);

            visit.button("Try again").last().click();

            PlaywrightAssertions.assertThat(visit.heading("First")).isVisible();
        }
    }

    private static void isAskedToComeBack(Timed call) {
        assertThat(call.answer().status()).isEqualTo(503);
        assertThat(call.answer().contentType()).startsWith("application/problem+json");
        assertThat(call.answer().header("Retry-After")).isPresent();
        assertThat(call.took()).isLessThan(LIMIT);
    }

    private static void assertTemporaryFailure(SmtpConversation smtp, String recipient) throws IOException {
        smtp.say("MAIL FROM:<bounce@shop.example>").expecting(250);
        long begun = System.nanoTime();
        SmtpReply reply = smtp.say("RCPT TO:<" + recipient + ">");

        assertThat(reply.code()).isEqualTo(451);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(SMTP_LIMIT);
    }

    /** More calls than the pool has connections. */
    private static List<Timed> atOnce(Api api, String path) {
        List<CompletableFuture<Timed>> calls =
                IntStream.range(0, CALLS).mapToObj(call -> begin(api, path)).toList();
        return calls.stream().map(CompletableFuture::join).toList();
    }

    private static CompletableFuture<Timed> begin(Api api, String path) {
        long begun = System.nanoTime();
        return api.begin(path).thenApply(answer -> new Timed(answer, Duration.ofNanos(System.nanoTime() - begun)));
    }

    private static void awaitStatus(int status, Api api, String path) {
        long deadline = System.nanoTime() + RECOVERY.toNanos();
        Answer answer = api.get(path);
        while (answer.status() != status && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            answer = api.get(path);
        }
        answer.expecting(status);
    }

    /** Not held against the API's description, which leaves these paths out. */
    private static Api root() {
        return Api.at(Stage.endpoints().console().replaceFirst("/$", ""));
    }
}
