package io.mayfly.foundation.event;

import static io.mayfly.foundation.event.Happenings.addressCreated;
import static io.mayfly.foundation.event.Happenings.messageReceived;
import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.foundation.event.Events.Days;
import io.mayfly.foundation.event.Events.HourCount;
import io.mayfly.foundation.event.Events.MinuteCount;
import io.mayfly.foundation.event.Events.Part;
import io.mayfly.foundation.event.Events.SecondCount;
import io.mayfly.foundation.event.Events.Span;
import io.mayfly.kernel.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What holds of every event table, in memory or not; others may write to it, too. */
abstract class EventsContract {
    private static final int ALL = 1000;
    private final TenantId acme = TenantId.next();
    private final TenantId globex = TenantId.next();
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    private final Days today = Days.of(now, now);

    abstract Events events();

    /** Does the work of the platform in a transaction that has committed when this returns. */
    abstract <T> T committed(Supplier<T> work);

    @Test
    void givesOutGrowingIds() {
        long first = write(addressCreated(acme), now);
        long second = write(addressCreated(acme), now);

        assertThat(second).isGreaterThan(first);
    }

    @Test
    void keepsWhatWasTold() {
        NewEvent told = messageReceived(acme);
        long id = write(told, now);

        assertThat(read(id))
                .containsExactly(new Event(id, acme, told.type(), now, told.subject(), PayloadJson.of(told.payload())));
    }

    @Test
    void tellsIdsAfterAnotherInOrderUpToTheLimit() {
        long first = write(addressCreated(acme), now);
        long second = write(addressCreated(globex), now);
        long third = write(addressCreated(acme), now);

        assertThat(committed(() -> events().idsAfter(first, today, ALL))).startsWith(second, third);
        assertThat(committed(() -> events().idsAfter(first, today, 1))).containsExactly(second);
        assertThat(committed(() -> events().idsAfter(third, today, ALL))).doesNotContain(first, second, third);
    }

    @Test
    void leavesOutDaysThatNobodyAsksFor() {
        long old = write(addressCreated(acme), now.minus(Duration.ofDays(2)));
        long fresh = write(addressCreated(acme), now);
        long future = write(addressCreated(acme), now.plus(Duration.ofDays(2)));

        assertThat(committed(() -> events().idsAfter(old - 1, today, ALL)))
                .contains(fresh)
                .doesNotContain(old, future);
        assertThat(committed(() -> events().withIds(List.of(old, fresh, future), today)))
                .extracting(Event::id)
                .containsExactly(fresh);
        assertThat(committed(() -> events().idsAfter(old - 1, Days.of(now.minus(Duration.ofDays(2)), now), ALL)))
                .contains(old, fresh);
    }

    @Test
    void findsTheAskedOnlyAndInOrder() {
        long first = write(addressCreated(acme), now);
        long second = write(addressCreated(acme), now);
        long third = write(messageReceived(globex), now);

        assertThat(committed(() -> events().withIds(List.of(third, first, Long.MAX_VALUE), today)))
                .extracting(Event::id)
                .containsExactly(first, third)
                .doesNotContain(second);
    }

    @Test
    void tellsTheLastThatHappenedByATime() {
        Instant past = now.minus(Duration.ofDays(5));
        long old = write(addressCreated(acme), past);
        write(addressCreated(acme), now.plus(Duration.ofHours(1)));

        assertThat(committed(() -> events().lastId(past))).isEqualTo(old);
        assertThat(committed(() -> events().lastId(past.minus(Duration.ofDays(1000)))))
                .isZero();
    }

    @Test
    void tellsATenantItsOwn() {
        long first = write(addressCreated(acme), now);
        long theirs = write(addressCreated(globex), now);
        long second = write(addressCreated(acme), now);

        assertThat(committed(() -> events().of(acme, first - 1, ALL)))
                .extracting(Event::id)
                .containsExactly(first, second);
        assertThat(committed(() -> events().of(acme, first - 1, 1)))
                .extracting(Event::id)
                .containsExactly(first);
        assertThat(committed(() -> events().of(globex, first, ALL)))
                .extracting(Event::id)
                .containsExactly(theirs);
    }

    @Test
    void countsByHour() {
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        write(messageReceived(acme), hour.minus(Duration.ofHours(3)));
        write(messageReceived(acme), hour.minus(Duration.ofHours(2)));
        write(messageReceived(acme), hour);
        write(messageReceived(acme), hour.plus(Duration.ofMinutes(59)));
        write(addressCreated(acme), hour);
        write(messageReceived(globex), hour);

        assertThat(committed(() -> events().perHour(acme, EventType.MESSAGE_RECEIVED, hour.minus(Duration.ofHours(2)))))
                .containsExactly(new HourCount(hour.minus(Duration.ofHours(2)), 1), new HourCount(hour, 2));
    }

    @Test
    void countsBySecondAndInAllWithinATime() {
        Instant second = now.truncatedTo(ChronoUnit.SECONDS);
        Span minute = Span.before(second.plusMillis(500), Duration.ofMinutes(1));
        write(messageReceived(acme), minute.after());
        write(messageReceived(acme), minute.after().plusMillis(1));
        write(messageReceived(acme), second);
        write(messageReceived(acme), minute.upTo());
        write(messageReceived(acme), minute.upTo().plusMillis(1));
        write(addressCreated(acme), second);
        write(messageReceived(globex), second);

        assertThat(committed(() -> events().perSecond(acme, EventType.MESSAGE_RECEIVED, minute)))
                .containsExactly(new SecondCount(second.minusSeconds(60), 1), new SecondCount(second, 2));
        assertThat(committed(() -> events().count(acme, EventType.MESSAGE_RECEIVED, minute)))
                .isEqualTo(3);
        assertThat(committed(() -> events().count(TenantId.next(), EventType.MESSAGE_RECEIVED, minute)))
                .isZero();
    }

    @Test
    void countsByMinuteFromOneUpToAnother() {
        Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
        write(messageReceived(acme), minute.minusMillis(1));
        write(messageReceived(acme), minute);
        write(messageReceived(acme), minute.plusMillis(59_999));
        write(messageReceived(acme), minute.plusSeconds(120));
        write(addressCreated(acme), minute);
        write(messageReceived(globex), minute);
        write(messageReceived(acme), minute.plusSeconds(180));

        assertThat(committed(
                        () -> events().perMinute(acme, EventType.MESSAGE_RECEIVED, minute, minute.plusSeconds(180))))
                .containsExactlyInAnyOrder(new MinuteCount(minute, 2), new MinuteCount(minute.plusSeconds(120), 1));
    }

    @Test
    void tellsTheNewestOfATypeWithinATime() {
        write(messageReceived(acme), now.minusSeconds(61));
        long first = write(messageReceived(acme), now.minusSeconds(30));
        long last = write(messageReceived(acme), now);
        long second = write(messageReceived(acme), now.minusSeconds(20));
        write(addressCreated(acme), now);
        write(messageReceived(globex), now);

        assertThat(newest(new Part(0, ALL))).containsExactly(last, second, first);
        assertThat(newest(new Part(1, 1))).containsExactly(second);
        assertThat(newest(new Part(3, 1))).isEmpty();
    }

    private List<Long> newest(Part part) {
        Span minute = Span.before(now, Duration.ofMinutes(1));
        return committed(() -> events().newest(acme, EventType.MESSAGE_RECEIVED, minute, part)).stream()
                .map(Event::id)
                .toList();
    }

    private long write(NewEvent event, Instant time) {
        return committed(() -> events().append(event, time));
    }

    private List<Event> read(long id) {
        return committed(() -> events().withIds(List.of(id), today));
    }
}
