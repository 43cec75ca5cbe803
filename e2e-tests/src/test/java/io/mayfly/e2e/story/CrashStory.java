package io.mayfly.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mayfly.e2e.client.Mail;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What is left after processes were killed without warning. Plays after all others, since it upsets the system for them. */
@Order(Integer.MAX_VALUE - 1)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CrashStory {
    private static final int SENDERS = 4;
    private static final Duration RECOVERY = Duration.ofMinutes(3);

    @Test
    @Order(1)
    void keepsEveryAcknowledgedMailWhenTheGatewayIsKilledUnderLoad() throws InterruptedException {
        Inbox inbox = Stage.newInbox(Map.of("maxMessages", 10_000));
        SteadySenders senders = new SteadySenders(inbox.address(), SENDERS);
        try (senders) {
            senders.awaitAcknowledged(100, RECOVERY);
            Stage.system().kill("gateway");
            senders.awaitAcknowledged(senders.acknowledged().size() + 100, RECOVERY);
        }

        List<String> stored = readable(inbox);
        assertThat(stored).doesNotHaveDuplicates().containsAll(senders.acknowledged());
        assertThat(inbox.shown().path("received").asInt()).isEqualTo(stored.size());
        assertThat(Stage.database().column("SELECT id FROM message WHERE address_id = ?", inbox.id()))
                .hasSameSizeAs(stored);
    }

    /** The subjects of all messages by API, page by page. */
    private static List<String> readable(Inbox inbox) {
        List<String> subjects = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = inbox.api()
                    .get(inbox.path() + "/messages?limit=100" + cursor)
                    .expecting(200)
                    .json();
            page.path("items").forEach(item -> subjects.add(item.path("subject").asText()));
            cursor = page.path("next").isNull()
                    ? ""
                    : "&cursor=" + page.path("next").asText();
        } while (!cursor.isEmpty());
        return subjects;
    }

    @Test
    @Order(2)
    void comesBackWithAllItsDataWhenTheLauncherIsKilled() throws IOException {
        Inbox inbox = Stage.newInbox();
        inbox.receives(Mail.about("Survives").bytes());
        Stage.system().kill("launcher");

        Stage.system().up();

        assertThat(inbox.subjects()).containsExactly("Survives");
        inbox.receives(Mail.about("After the crash").bytes());
        assertThat(inbox.subjects()).isEqualTo(List.of("After the crash", "Survives"));
        assertThat(Stage.system().mayfly("status").exitCode()).isZero();
    }
}
