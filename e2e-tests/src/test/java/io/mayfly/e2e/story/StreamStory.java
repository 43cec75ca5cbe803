package io.mayfly.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.e2e.client.Api;
import io.mayfly.e2e.client.EventStream;
import io.mayfly.e2e.client.EventStream.ServerSent;
import io.mayfly.e2e.client.Mail;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** A program that listens to what happens in its tenant. */
class StreamStory {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Test
    void hearsOfAMessageAtOnce() throws IOException, InterruptedException {
        Inbox inbox = Stage.newInbox();
        try (EventStream stream = Stage.program(Stage.acme()).stream("/stream?types=message.received")) {
            inbox.receives(Mail.about("Heard").bytes());

            ServerSent event = stream.next(about(inbox), LIMIT).orElseThrow();

            assertThat(event.type()).isEqualTo("message.received");
            assertThat(event.id()).isNotBlank();
        }
    }

    @Test
    void hearsNothingOfWhatItDidNotAskFor() throws IOException, InterruptedException {
        Inbox inbox = Stage.newInbox();
        try (EventStream stream = Stage.program(Stage.acme()).stream("/stream?types=address.ended")) {
            inbox.receives(Mail.about("Unheard").bytes());
            inbox.api().delete(inbox.path()).expecting(204);

            assertThat(stream.next(about(inbox), LIMIT).orElseThrow().type()).isEqualTo("address.ended");
        }
    }

    @Test
    void hearsAfterABreakWhatItMissed() throws IOException, InterruptedException {
        Inbox inbox = Stage.newInbox();
        Api api = Stage.program(Stage.acme());
        String lastHeard;
        try (EventStream stream = api.stream("/stream?types=message.received")) {
            inbox.receives(Mail.about("Before the break").bytes());
            lastHeard = stream.next(about(inbox), LIMIT).orElseThrow().id();
        }
        inbox.receives(Mail.about("During the break").bytes());

        try (EventStream stream = api.with("Last-Event-ID", lastHeard).stream("/stream?types=message.received")) {
            ServerSent missed = stream.next(about(inbox), LIMIT).orElseThrow();
            assertThat(Long.parseLong(missed.id())).isGreaterThan(Long.parseLong(lastHeard));
        }
    }

    @Test
    void hearsNothingOfAnotherTenant() throws IOException, InterruptedException {
        Inbox ours = Stage.newInbox();
        Api theirs = FreshTenant.of("STANDARD").program();
        Inbox theirInbox = Inbox.created(theirs, Map.of());
        List<String> heard = new ArrayList<>();
        try (EventStream stream = theirs.stream("/stream")) {
            ours.receives(Mail.about("Not for others").bytes());
            theirInbox.receives(Mail.about("For them").bytes());

            Predicate<ServerSent> isTheirMessage =
                    event -> heard.add(event.data()) && event.type().equals("message.received");
            assertThat(stream.next(isTheirMessage, LIMIT)).isPresent();
        }

        assertThat(heard).allMatch(data -> data.contains(theirInbox.address()));
    }

    private static Predicate<ServerSent> about(Inbox inbox) {
        return event -> event.data().contains(inbox.address()) || event.data().contains(inbox.id());
    }
}
