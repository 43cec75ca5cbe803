package io.mayfly.webapp.api.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.foundation.event.Event;
import io.mayfly.foundation.event.EventType;
import io.mayfly.foundation.event.InMemoryEvents;
import io.mayfly.foundation.event.NewEvent;
import io.mayfly.foundation.event.ReadEvents;
import io.mayfly.foundation.vault.Fingerprint;
import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.Purpose;
import io.mayfly.kernel.TenantId;
import io.mayfly.kernel.transaction.Transactions;
import io.mayfly.mail.tempaddress.AddressEvent;
import io.mayfly.mail.tempaddress.ConcernedAddress;
import io.mayfly.testing.InMemoryDatabase;
import io.mayfly.webapp.live.LiveBatch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class StreamFeedTest {
    private static final TenantId ACME = TenantId.next();
    private static final Optional<Long> NEW = Optional.empty();

    private final InMemoryEvents events = new InMemoryEvents();
    private final Client client = new Client();
    private final List<Event> latecomers = new ArrayList<>();
    private final Set<AddressId> living = new HashSet<>();
    private int asked;

    @Test
    void sendsANewStreamWhatHappensFromNowOn() {
        happens();
        StreamFeed feed = feed(1);
        feed.live(batch(happens()));
        feed.catchUp(NEW);
        feed.live(batch(happens()));

        assertThat(client.got).containsExactly(2L, 3L);
    }

    @Test
    void sendsWhatWasMissedAndThenWhatHappensEachOnce() {
        happens();
        happens();
        StreamFeed feed = feed(2);
        feed.live(batch(happens()));
        Event readBeforeItHappensHere = happens();

        feed.catchUp(Optional.of(1L));
        feed.live(batch(readBeforeItHappensHere));
        feed.live(batch(happens()));

        assertThat(client.got).containsExactly(2L, 3L, 4L, 5L);
    }

    @Test
    void sendsWhatCameAfterTheLastOneAlthoughItsIdIsLower() {
        latecomers.add(happens());
        happens();
        happens();
        StreamFeed feed = feed(3);
        feed.live(batch(latecomers.getFirst()));

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
                this::addresses,
                id -> {
                    throw new IllegalStateException("trouble");
                },
                0);

        feed.catchUp(Optional.of(1L));

        assertThat(client.ended).isTrue();
    }

    @Test
    void tellsTheNamesThatAddressesHaveWhenItIsSent() {
        Event missed = happens();
        Event late = happens();
        StreamFeed feed = feed(2);
        living.add(AddressEvent.addressIn(late).orElseThrow());
        Event waits = happens();
        living.add(AddressEvent.addressIn(waits).orElseThrow());
        feed.live(batch(waits));

        feed.catchUp(Optional.of(0L));

        assertThat(client.got).containsExactly(missed.id(), late.id(), waits.id());
        assertThat(client.addresses).containsExactly(name(late), name(waits));
        assertThat(asked)
                .as("once for the batch that came, once for the latecomers, once for what was missed")
                .isEqualTo(3);
    }

    @Test
    void endsWhenNobodyCanTellTheNames() {
        StreamFeed feed = feed(0);
        feed.catchUp(NEW);

        feed.live(new LiveBatch(ACME, List.of(happens()), (tenant, ids) -> {
            throw new IllegalStateException("trouble");
        }));

        assertThat(client.ended).isTrue();
        assertThat(client.got).isEmpty();
    }

    private LiveBatch batch(Event event) {
        return new LiveBatch(ACME, List.of(event), this::addresses);
    }

    private Map<AddressId, ConcernedAddress> addresses(TenantId tenant, Collection<AddressId> ids) {
        asked++;
        return ids.stream().filter(living::contains).collect(Collectors.toMap(id -> id, StreamFeedTest::named));
    }

    private static ConcernedAddress named(AddressId id) {
        return new ConcernedAddress(Optional.of(id + "@in.acme.example"), Optional.empty(), Purpose.TEST);
    }

    private static String name(Event event) {
        return AddressEvent.addressIn(event).orElseThrow() + "@in.acme.example";
    }

    private StreamFeed feed(long highestBefore) {
        return new StreamFeed(
                client,
                new ReadEvents(new Transactions(new InMemoryDatabase()), events),
                this::addresses,
                id -> latecomers,
                highestBefore);
    }

    private Event happens() {
        long id = events.append(
                new NewEvent(
                        ACME,
                        EventType.ADDRESS_CREATED,
                        new AddressEvent(AddressId.next(), new Fingerprint("3f9a2c41e0b7d855"))),
                Instant.EPOCH);
        return events.of(ACME, id - 1, 1).getFirst();
    }

    /** A client that keeps what it gets. */
    private static final class Client implements StreamFeed.Listener {
        private final List<Long> got = new ArrayList<>();
        private final List<String> addresses = new ArrayList<>();
        private boolean ended;

        @Override
        public TenantId tenant() {
            return ACME;
        }

        @Override
        public void send(NamedEvent event) {
            got.add(event.id());
            event.address().ifPresent(addresses::add);
        }

        @Override
        public void end() {
            ended = true;
        }
    }
}
