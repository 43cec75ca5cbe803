package io.mayfly.overview;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.foundation.event.EventType;
import io.mayfly.foundation.event.Events;
import io.mayfly.foundation.event.Events.HourCount;
import io.mayfly.foundation.event.Events.SecondCount;
import io.mayfly.foundation.event.Events.Span;
import io.mayfly.foundation.identity.AddressReach;
import io.mayfly.mail.receiving.IncomingMessage;
import io.mayfly.mail.tempaddress.AddressReference;
import io.mayfly.overview.TakeOverview.Figure;
import io.mayfly.overview.TakeOverview.Overview;
import io.mayfly.testing.InMemoryMail;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TakeOverviewTest {
    private static final Duration DAY = Duration.ofDays(1);
    private final InMemoryMail mail = new InMemoryMail();
    private final TakeOverview takeOverview = new TakeOverview(
            mail.house().transactions(),
            new AddressTally(mail.house().addresses()),
            new ArrivalTally(mail.house().events(), mail.house().reachedArrivals()),
            mail.house().clock());

    @Test
    void countsLiveAddressesNowAndADayBefore() {
        mail.address("active", Duration.ofDays(9));
        mail.address("paused", Duration.ofDays(9));
        mail.pauseTempAddress().pause(mail.anna(), new AddressReference("paused@in.acme.example"));
        mail.address("deleted", Duration.ofDays(9));
        mail.deleteTempAddress().delete(mail.anna(), new AddressReference("deleted@in.acme.example"));
        mail.address("over", Duration.ofSeconds(1));
        mail.forward(Duration.ofSeconds(1));

        assertThat(overview().live()).isEqualTo(new Figure(2, 0));
        mail.forward(DAY);
        mail.address("new", Duration.ofDays(9));
        assertThat(overview().live()).isEqualTo(new Figure(3, 2));
    }

    @Test
    void countsMailOfTwentyFourHoursAndOfThoseBefore() {
        mail.address("inbox", Duration.ofDays(9));
        mail.receive("one", "inbox@in.acme.example");
        mail.forward(DAY);
        mail.receive("two", "inbox@in.acme.example");
        mail.receive("three", "inbox@in.acme.example");

        assertThat(overview().received()).isEqualTo(new Figure(2, 1));
        mail.forward(DAY.minusMillis(1));
        assertThat(overview().received()).isEqualTo(new Figure(2, 1));
        mail.forward(Duration.ofMillis(1));
        assertThat(overview().received()).isEqualTo(new Figure(0, 2));
    }

    @Test
    void countsAddressesThatEndedSweptOrNot() {
        mail.address("deleted", Duration.ofDays(9));
        mail.address("over", Duration.ofHours(1));
        mail.deleteTempAddress().delete(mail.anna(), new AddressReference("deleted@in.acme.example"));
        mail.forward(Duration.ofHours(1));

        assertThat(overview().deleted()).isEqualTo(new Figure(1, 0));
        assertThat(overview().expired()).isEqualTo(new Figure(1, 0));
        mail.forward(DAY);
        assertThat(overview().deleted()).isEqualTo(new Figure(0, 1));
        assertThat(overview().expired()).isEqualTo(new Figure(0, 1));
    }

    @Test
    void tellsMailOfEachHourByTheClockAndOfEachSecondOfTheLastMinute() {
        mail.address("inbox", Duration.ofDays(9));
        HourCount first = new HourCount(mail.now().truncatedTo(ChronoUnit.HOURS), 1);
        mail.receive("one", "inbox@in.acme.example");
        mail.forward(Duration.ofHours(2));
        HourCount second = new HourCount(mail.now().truncatedTo(ChronoUnit.HOURS), 2);
        mail.receive("two", "inbox@in.acme.example");
        mail.receive("three", "inbox@in.acme.example");

        assertThat(overview().perHour()).containsExactly(first, second);
        assertThat(overview().lastMinute())
                .containsExactly(new SecondCount(mail.now().truncatedTo(ChronoUnit.SECONDS), 2));
        mail.forward(Duration.ofMinutes(1));
        assertThat(overview().lastMinute()).isEmpty();
        mail.forward(Duration.ofHours(22));
        assertThat(overview().perHour()).containsExactly(second);
    }

    @Test
    void countsTheSameFromWhatItRemembersAsFromTheEvents() {
        Random random = new Random(15);
        for (int i = 0; i < 300; i++) {
            String inbox = mail.address("inbox-" + i, Duration.ofDays(1)).address();
            mail.forward(Duration.ofMillis(random.nextInt(900_000)));
            mail.receive("mail " + i, inbox);
            mail.forward(Duration.ofMillis(random.nextInt(90_000)));

            Overview shown = overview();
            Span day = Span.before(mail.now(), DAY);
            assertThat(shown.received()).isEqualTo(new Figure(counted(day), counted(Span.before(day.after(), DAY))));
            assertThat(shown.perHour())
                    .isEqualTo(events().perHour(
                                    mail.acme().id(),
                                    EventType.MESSAGE_RECEIVED,
                                    mail.now().truncatedTo(ChronoUnit.HOURS).minus(23, ChronoUnit.HOURS)));
        }
    }

    @Test
    void seesWhatIsCommittedLongAfterItHappened() {
        mail.address("inbox", Duration.ofDays(9));
        overview();
        IncomingMessage late = mail.incoming("late", "inbox@in.acme.example");
        mail.forward(Duration.ofSeconds(100));
        overview();
        mail.deliverMessage().deliver(late);

        assertThat(overview().received()).isEqualTo(new Figure(1, 0));
        mail.forward(Duration.ofMinutes(10));
        assertThat(overview().received()).isEqualTo(new Figure(1, 0));
    }

    @Test
    void countsManyAddressesAgainNoSoonerThanAfterSomeTime() {
        AddressTally few = new AddressTally(mail.house().addresses(), 1);
        AddressTally many = new AddressTally(mail.house().addresses(), 0);
        mail.address("one", Duration.ofDays(9));
        assertThat(live(few)).isOne();
        assertThat(live(many)).isOne();
        mail.address("two", Duration.ofDays(9));

        assertThat(live(few)).isEqualTo(2);
        assertThat(live(many)).isOne();
        mail.forward(Duration.ofHours(1));
        assertThat(live(many)).isEqualTo(2);
    }

    private long live(AddressTally tally) {
        return mail.house()
                .transactions()
                .call(mail.acme().id(), () -> tally.of(mail.acme().id(), AddressReach.EVERYTHING, mail.now()))
                .live()
                .now();
    }

    private long counted(Span time) {
        return events().count(mail.acme().id(), EventType.MESSAGE_RECEIVED, time);
    }

    private Events events() {
        return mail.house().events();
    }

    private Overview overview() {
        return takeOverview.take(mail.anna());
    }
}
