package io.mayfly.mail.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.mail.message.SearchMessages.Found;
import io.mayfly.mail.tempaddress.AddressReference;
import io.mayfly.testing.InMemoryMail;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchMessagesTest {
    private final InMemoryMail mail = new InMemoryMail();
    private final SearchMessages searchMessages = new SearchMessages(
            mail.house().transactions(),
            mail.house().addresses(),
            mail.house().messages(),
            mail.house().sealed(),
            mail.house().clock());
    private AddressReference inbox = new AddressReference("");

    @BeforeEach
    void receive() {
        inbox = new AddressReference(mail.address("inbox", 5_000).address());
        mail.receive("Your code", inbox.text());
        mail.forward(Duration.ofSeconds(1));
        mail.receive("Your order", inbox.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"order", "ORDER your", "shop order", "noreply@SHOP.example order", "this is your order"})
    void findsByAuthorSubjectAndPreviewInAnyCase(String text) {
        assertThat(search(text, 0, 10).part())
                .extracting(found -> found.summary().subject())
                .containsExactly("Your order");
    }

    @Test
    void findsNewestFirstPartByPart() {
        assertThat(search("your", 0, 10).part())
                .extracting(found -> found.summary().subject())
                .containsExactly("Your order", "Your code");
        assertThat(search("your", 1, 1).part())
                .extracting(found -> found.summary().subject())
                .containsExactly("Your code");
        assertThat(search("your", 0, 0)).isEqualTo(new Found(List.of(), 2, true));
        assertThat(search("  ", 0, 10).count()).isEqualTo(2);
    }

    @Test
    void findsNothingThatOneWordOfSeveralIsMissingIn() {
        assertThat(search("order code", 0, 10).count()).isZero();
        assertThat(search("a letter", 0, 10)).isEqualTo(new Found(List.of(), 0, true));
    }

    @Test
    void looksAtTheNewestTwoThousandAndSaysSo() {
        for (int i = 0; i < 2_000; i++) {
            mail.receive("Filling", inbox.text());
        }

        assertThat(search("filling", 0, 1).count()).isBetween(1_998, 2_000);
        assertThat(search("filling", 0, 1).all()).isFalse();
    }

    @Test
    void findsNothingOnceTheLeaseIsOver() {
        mail.forward(Duration.ofDays(400));

        assertThat(search("order", 0, 10).count()).isZero();
    }

    private Found search(String text, int offset, int limit) {
        return searchMessages.search(mail.anna(), inbox, new SearchMessages.Wanted(text, offset, limit));
    }
}
