package io.mayfly.overview;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.foundation.event.Events.HourCount;
import io.mayfly.mail.tempaddress.AddressReference;
import io.mayfly.testing.InMemoryMail;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class TakeOverviewTest {
    private final InMemoryMail mail = new InMemoryMail();
    private final TakeOverview takeOverview = new TakeOverview(
            mail.house().transactions(),
            mail.house().addresses(),
            mail.house().events(),
            mail.house().clock());

    @Test
    void countsLiveAddresses() {
        mail.address("active");
        mail.address("paused");
        mail.pauseTempAddress().pause(mail.anna(), new AddressReference("paused@in.acme.example"));
        mail.address("deleted");
        mail.deleteTempAddress().delete(mail.anna(), new AddressReference("deleted@in.acme.example"));
        mail.address("over", Duration.ofSeconds(1));
        mail.forward(Duration.ofSeconds(1));

        assertThat(takeOverview.take(mail.anna()).liveAddresses()).isEqualTo(2);
    }

    @Test
    void countsMailAndEndsOfEachHourOfTheLastDay() {
        mail.address("inbox", Duration.ofDays(10));
        Instant first = hour();
        mail.receive("one", "inbox@in.acme.example");
        mail.forward(Duration.ofHours(2));
        Instant second = hour();
        mail.receive("two", "inbox@in.acme.example");
        mail.receive("three", "inbox@in.acme.example");
        mail.deleteTempAddress().delete(mail.anna(), new AddressReference("inbox@in.acme.example"));

        TakeOverview.Overview overview = takeOverview.take(mail.anna());
        assertThat(overview.received()).containsExactly(new HourCount(first, 1), new HourCount(second, 2));
        assertThat(overview.ended()).containsExactly(new HourCount(second, 1));

        mail.forward(Duration.ofHours(22));
        assertThat(takeOverview.take(mail.anna()).received()).containsExactly(new HourCount(second, 2));
    }

    private Instant hour() {
        return mail.now().truncatedTo(ChronoUnit.HOURS);
    }
}
