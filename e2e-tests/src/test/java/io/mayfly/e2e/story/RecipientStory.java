package io.mayfly.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.mayfly.e2e.client.Mail;
import io.mayfly.e2e.client.SmtpConversation;
import io.mayfly.e2e.client.SmtpReply;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a sending server is told about a recipient, and where its mail then is. */
class RecipientStory {
    @Test
    void takesMailForALiveAddress() throws IOException {
        Inbox inbox = Stage.newInbox();

        assertThat(askedFor(inbox.address()).codes()).startsWith("250");
    }

    @Test
    void refusesAnAddressThatNeverWas() throws IOException {
        assertThat(askedFor("never-was@in.acme.example").codes()).isEqualTo("550 5.1.1");
    }

    @Test
    void refusesToRelay() throws IOException {
        assertThat(askedFor("somebody@elsewhere.example").code()).isEqualTo(550);
        assertThat(askedFor("somebody%elsewhere.example@in.acme.example").code())
                .isGreaterThanOrEqualTo(550);
    }

    @Test
    void refusesADeletedAddress() throws IOException {
        Inbox inbox = Stage.newInbox();
        inbox.api().delete(inbox.path()).expecting(204);

        assertThat(askedFor(inbox.address()).codes()).isEqualTo("550 5.1.6");
    }

    @Test
    void putsOffMailToAPausedAddressUntilItIsResumed() throws IOException {
        Inbox inbox = Stage.newInbox();

        inbox.api().post(inbox.path() + "/pause").expecting(200);
        assertThat(askedFor(inbox.address()).codes()).isEqualTo("450 4.2.1");

        inbox.api().post(inbox.path() + "/resume").expecting(200);
        assertThat(askedFor(inbox.address()).code()).isEqualTo(250);
    }

    @Test
    void showsTheOwnerWhatWasRefused() throws IOException {
        Inbox inbox = Stage.newInbox();
        assertThat(refused(inbox)).isEmpty();
        inbox.api().post(inbox.path() + "/pause").expecting(200);
        askedFor(inbox.address());
        askedFor(inbox.address());

        await().atMost(Duration.ofSeconds(20))
                .until(() -> refused(inbox).path(0).path("count").asInt() == 2);

        assertThat(refused(inbox)).singleElement().satisfies(paused -> {
            assertThat(paused.path("reason").asText()).isEqualTo("PAUSED");
            assertThat(Instant.parse(paused.path("lastAt").asText()))
                    .isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
        });
        Stage.program(Stage.globex()).get(inbox.path() + "/refused-mail").expecting(404);
    }

    private static JsonNode refused(Inbox inbox) {
        return inbox.api()
                .get(inbox.path() + "/refused-mail")
                .expecting(200)
                .json()
                .path("items");
    }

    @Test
    void refusesMailToAFullAddress() throws IOException {
        Inbox inbox = Stage.newInbox(Map.of("maxMessages", 1));
        inbox.receives(Mail.about("The only one").bytes());

        assertThat(askedFor(inbox.address()).codes()).isEqualTo("552 5.2.2");
        assertThat(inbox.subjects()).containsExactly("The only one");
    }

    @Test
    void refusesMailToASuspendedTenantUntilItIsResumed() throws IOException {
        OperatorCommands operator = new OperatorCommands(Stage.system());
        String slug = Stage.uniqueName("initech");
        String key = operator.makesTenant(slug, "in." + slug + ".example");
        Inbox inbox = Inbox.created(Stage.anonymous().withKey(key), Map.of());

        operator.suspends(slug);
        assertThat(askedFor(inbox.address()).codes()).isEqualTo("550 5.2.1");

        operator.resumes(slug);
        assertThat(askedFor(inbox.address()).code()).isEqualTo(250);
    }

    @Test
    void givesEachTenantItsOwnCopyAndNoSightOfTheOthersRecipient() throws IOException {
        Inbox ours = Stage.newInbox();
        String theirs = "shop-login@in.globex.example";
        String subject = Stage.uniqueName("To both");
        try (SmtpConversation smtp = Stage.smtp()) {
            smtp.deliver(
                            "list@news.example",
                            List.of(ours.address(), theirs),
                            Mail.about(subject).bytes())
                    .expecting(250);
        }

        String seenByAcme = ours.next().toString();
        String seenByGlobex = Stage.program(Stage.globex())
                .get("/temp-emails/" + theirs + "/messages/wait?timeout=20s&subject=" + subject.replace(" ", "%20"))
                .expecting(200)
                .text();
        assertThat(seenByAcme).contains(subject, ours.address()).doesNotContain(theirs);
        assertThat(seenByGlobex).contains(subject, theirs).doesNotContain(ours.address());
    }

    @Test
    void bringsMailForPostmasterAndAbuseToTheTenant() throws IOException {
        for (String role : List.of("postmaster", "abuse")) {
            String address = role + "@in.acme.example";
            String subject = Stage.uniqueName("For " + role);
            Stage.deliver(address, Mail.about(subject).bytes());

            assertThat(Stage.program(Stage.acme())
                            .get("/temp-emails/" + address + "/messages/wait?timeout=20s&subject="
                                    + subject.replace(" ", "%20"))
                            .expecting(200)
                            .text())
                    .contains(subject);
        }
    }

    @Test
    void takesMailWithADetailAndInAnyCase() throws IOException {
        Inbox inbox = Stage.newInbox(Map.of("localPart", Stage.uniqueName("case"), "domain", "in.acme.example"));
        String written = inbox.address().toUpperCase(Locale.ROOT).replace("@", "+Order-77@");

        Stage.deliver(written, Mail.about("With a detail").bytes());

        assertThat(inbox.next().path("envelope").path("recipient").asText()).isEqualToIgnoringCase(written);
    }

    @Test
    void refusesOneRecipientAndTakesTheOtherOfTheSameTransaction() throws IOException {
        Inbox inbox = Stage.newInbox();
        try (SmtpConversation smtp = Stage.smtp()) {
            smtp.say("MAIL FROM:<>").expecting(250);
            assertThat(smtp.say("RCPT TO:<never-was@in.acme.example>").code()).isEqualTo(550);
            smtp.say("RCPT TO:<" + inbox.address() + ">").expecting(250);
            smtp.sendContent(Mail.about("Half taken").bytes()).expecting(250);
        }

        assertThat(inbox.subjects()).containsExactly("Half taken");
        assertThat(inbox.next().path("envelope").path("reversePath").asText()).isEmpty();
    }

    private static SmtpReply askedFor(String recipient) throws IOException {
        try (SmtpConversation smtp = Stage.smtp()) {
            smtp.say("MAIL FROM:<bounce@shop.example>").expecting(250);
            return smtp.say("RCPT TO:<" + recipient + ">");
        }
    }
}
