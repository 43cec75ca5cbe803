package io.mayfly.webapp.api.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.foundation.event.Event;
import io.mayfly.foundation.event.EventType;
import io.mayfly.foundation.event.InMemoryEvents;
import io.mayfly.foundation.event.NewEvent;
import io.mayfly.foundation.event.ReadEvents;
import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.TenantId;
import io.mayfly.kernel.transaction.Transactions;
import io.mayfly.mail.tempaddress.AddressEvent;
import io.mayfly.testing.InMemoryDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class StreamFeedTest {
    private static final TenantId ACME = TenantId.next();
    private static final Optional<Long> NEW = Optional.empty();

    private final InMemoryEvents events = new InMemoryEvents();
    private final Client client = new Client();
    private final List<Event> latecomers = new ArrayList<>();

    @Test
    void sendsANewStreamWhatHappensFromNowOn() {
        happens();
        StreamFeed feed = feed(1);
        feed.live(happens());
        feed.catchUp(NEW);
        feed.live(happens());

        assertThat(client.got).containsExactly(2L, 3L);
    }

    @Test
    void sendsWhatWasMissedAndThenWhatHappensEachOnce() {
        happens();
        happens();
        StreamFeed feed = feed(2);
        feed.live(happens());
        Event readBeforeItHappensHere = happens();

        feed.catchUp(Optional.of(1L));
        feed.live(readBeforeItHappensHere);
        feed.live(happens());

        assertThat(client.got).containsExactly(2L, 3L, 4L, 5L);
    }

    @Test
    void sendsWhatCameAfterTheLastOneAlthoughItsIdIsLower() {
        latecomers.add(happens());
        happens();
        happens();
        StreamFeed feed = feed(3);
        feed.live(latecomers.getFirst());

        feed.catchUp(Optional.of(2L));

        assertThat(client.got).containsExactly(1L, 3L);
    }

    @Test
    void endsWhatIsTooFarBehindSoThatItGoesOnFromThere() {
        LongStream.range(0, 2100).forEach(i -> happens());
        StreamFeed feed = feed(2100);

        feed.catchUp(Optional.of(1L));

        assertThat(client.ended).isTrue();
        assertThat(client.got).hasSize(1500).last().isEqualTo(1501L);
    }

    @Test
    void endsWhatCannotBeReadFor() {
        StreamFeed feed = new StreamFeed(
                client,
                new ReadEvents(new Transactions(new InMemoryDatabase()), events),
                id -> {
                    throw new IllegalStateException("trouble");
                },
                0);

        feed.catchUp(Optional.of(1L));

        assertThat(client.ended).isTrue();
    }

    private StreamFeed feed(long highestBefore) {
        return new StreamFeed(
                client,
                new ReadEvents(new Transactions(new InMemoryDatabase()), events),
                id -> latecomers,
                highestBefore);
    }

    private Event happens() {
        long id = events.append(
                new NewEvent(
                        ACME, EventType.ADDRESS_CREATED, new AddressEvent(AddressId.next(), "beta@in.acme.example")),
                Instant.EPOCH);
        return events.of(ACME, id - 1, 1).getFirst();
    }

    /** A client that keeps what it gets. */
    private static final class Client implements StreamFeed.Listener {
        private final List<Long> got = new ArrayList<>();
        private boolean ended;

        @Override
        public TenantId tenant() {
            return ACME;
        }

        @Override
        public void send(Event event) {
            got.add(event.id());
        }

        @Override
        public void end() {
            ended = true;
        }
    }
}
