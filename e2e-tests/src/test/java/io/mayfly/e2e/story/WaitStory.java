package io.mayfly.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.e2e.client.Answer;
import io.mayfly.e2e.client.Mail;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A program that waits for a message. */
class WaitStory {
    @Test
    void getsAMessageThatCameBefore() throws IOException {
        Inbox inbox = Stage.newInbox();
        inbox.receives(Mail.about("Early").bytes());

        Answer answer = inbox.waiting("timeout=1s");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("subject").asText()).isEqualTo("Early");
    }

    @Test
    void givesEachOfTenThatWaitAtOnceAMessageOfItsOwn() throws IOException {
        Inbox inbox = Stage.newInbox();
        for (int i = 0; i < 10; i++) {
            inbox.receives(Mail.about("Mail " + i).bytes());
        }

        List<CompletableFuture<Answer>> waits = IntStream.range(0, 10)
                .mapToObj(i -> inbox.api().begin(inbox.path() + "/messages/wait?timeout=30s"))
                .toList();

        assertThat(waits)
                .extracting(wait -> wait.join().expecting(200).json().path("id").asText())
                .doesNotHaveDuplicates();
    }

    @Test
    void getsAMessageThatComesWhileItWaits()
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        Inbox inbox = Stage.newInbox();
        CompletableFuture<Answer> waiting = inbox.api().begin(inbox.path() + "/messages/wait?timeout=60s");
        // A second call that ends in vain, so that the first is surely waiting.
        assertThat(inbox.waiting("timeout=1s").status()).isEqualTo(204);
        assertThat(waiting).isNotDone();

        inbox.receives(Mail.about("Live").bytes());

        Answer answer = waiting.get(60, TimeUnit.SECONDS);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("subject").asText()).isEqualTo("Live");
    }

    @Test
    void endsWithoutContentWhenTheTimeIsOver() {
        Inbox inbox = Stage.newInbox();
        long begun = System.nanoTime();

        Answer answer = inbox.waiting("timeout=1s");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void getsOnlyWhatItAskedFor() throws IOException {
        Inbox inbox = Stage.newInbox();
        inbox.receives(Mail.about("Newsletter")
                .from("News <news@shop.example>")
                .saying("Buy more")
                .bytes());
        inbox.receives(Mail.about("Your code")
                .from("Safe <safe@bank.example>")
                .saying("It is 482913")
                .bytes());
        inbox.receives(Mail.about("Papers")
                .attaching("a.txt", "text/plain", "x".getBytes(StandardCharsets.US_ASCII))
                .bytes());

        assertThat(subjectOf(inbox.waiting("timeout=5s&subject=CODE"))).isEqualTo("Your code");
        assertThat(subjectOf(inbox.waiting("timeout=5s&has=attachment"))).isEqualTo("Papers");
        assertThat(subjectOf(inbox.waiting("timeout=5s&from=news@shop"))).isEqualTo("Newsletter");
        assertThat(inbox.waiting("timeout=1s&body=482913").status()).isEqualTo(204);
        assertThat(subjectOf(inbox.waiting("timeout=5s&body=482913&since=2026-01-01T00:00:00Z&unread=false")))
                .isEqualTo("Your code");
    }

    @Test
    void getsSeveralAtOnce() throws IOException {
        Inbox inbox = Stage.newInbox();
        inbox.receives(Mail.about("One").bytes());
        assertThat(inbox.waiting("timeout=1s&count=2").status()).isEqualTo(204);
        inbox.receives(Mail.about("Two").bytes());

        Answer answer = inbox.waiting("timeout=10s&count=2");

        assertThat(answer.expecting(200).json().path("items").valueStream())
                .extracting(item -> item.path("subject").asText())
                .containsExactly("One", "Two");
    }

    @Test
    void isRefusedAWaitThatIsTooLongOrNoTimeAtAll() {
        Inbox inbox = Stage.newInbox();

        Problems.assertProblem(inbox.waiting("timeout=soon"), 422);
        Problems.assertProblem(inbox.waiting("timeout=10h"), 422);
    }

    private static String subjectOf(Answer answer) {
        return answer.expecting(200).json().path("subject").asText();
    }
}
