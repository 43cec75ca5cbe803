package io.mayfly.webapp.console.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.mail.message.content.Attachment;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AttachmentsFileTest {
    @Test
    void namesAreSafeAndDifferFromEachOther() {
        assertThat(names("a.txt", "A.TXT", "../../a.txt", "b", "b", "...", "CON:x", "a (3).txt"))
                .containsExactly(
                        "a.txt", "A (2).TXT", "a (3).txt", "b", "b (5)", "attachment", "CON_x", "a (3) (8).txt");
    }

    @Test
    void namesStayApartHoweverManyAreTheSame() {
        assertThat(names(Stream.generate(() -> "x.pdf").limit(2_000).toArray(String[]::new)))
                .doesNotHaveDuplicates()
                .hasSize(2_000);
    }

    private static List<String> names(String... given) {
        return AttachmentsFile.names(Stream.of(given)
                .map(name -> new Attachment(name, "text/plain", Optional.empty(), 1, Optional.empty(), false))
                .toList());
    }
}
