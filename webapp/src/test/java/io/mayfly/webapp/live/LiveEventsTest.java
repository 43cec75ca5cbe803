package io.mayfly.webapp.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.foundation.event.Event;
import io.mayfly.foundation.event.EventType;
import io.mayfly.foundation.event.PayloadJson;
import io.mayfly.foundation.vault.Fingerprint;
import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.Purpose;
import io.mayfly.kernel.TenantId;
import io.mayfly.mail.tempaddress.AddressEvent;
import io.mayfly.mail.tempaddress.ConcernedAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LiveEventsTest {
    private static final TenantId ACME = TenantId.next();
    private static final TenantId GLOBEX = TenantId.next();

    private static final LiveBatch.Addresses NOBODY = (tenant, ids) -> Map.of();

    private final LiveEvents live = new LiveEvents();
    private final List<Event> heard = new ArrayList<>();

    @Test
    void reachEachListenerOfTheirTenantAndNobodyElse() {
        List<Event> alsoHeard = new ArrayList<>();
        live.subscribe(ACME, heard::add);
        live.subscribe(ACME, alsoHeard::add);
        live.subscribe(GLOBEX, event -> {
            throw new AssertionError("Another tenant's event");
        });

        publish(event(ACME));

        assertThat(heard).hasSize(1);
        assertThat(alsoHeard).hasSize(1);
    }

    @Test
    void endWithTheSubscription() {
        LiveEvents.Subscription subscription = live.subscribe(ACME, heard::add);
        subscription.close();
        subscription.close();

        publish(event(ACME));

        assertThat(heard).isEmpty();
        assertThat(live.subscriptions()).isZero();
    }

    @Test
    void reachTheOthersWhenAListenerFails() {
        live.subscribe(ACME, event -> {
            throw new IllegalStateException("bug");
        });
        live.subscribe(ACME, heard::add);

        publish(event(ACME));

        assertThat(heard).hasSize(1);
    }

    @Test
    void rememberWhoCameAfterAHigherOne() {
        Event late = event(ACME, 5);
        publish(event(ACME, 4));
        publish(event(ACME, 7));
        publish(event(GLOBEX, 6));
        publish(late);
        publish(event(ACME, 8));

        assertThat(live.latecomersTo(ACME, 7)).containsExactly(late);
        assertThat(live.latecomersTo(ACME, 4)).isEmpty();
        assertThat(live.latecomersTo(ACME, 5)).isEmpty();
        assertThat(live.latecomersTo(ACME, 8)).isEmpty();
        assertThat(live.highestId()).isEqualTo(8);
    }

    @Test
    void forgetLatecomersSomeTime() {
        publish(event(ACME, 100_000));
        for (int id = 1; id <= 10_001; id++) {
            publish(event(ACME, id));
        }

        assertThat(live.latecomersTo(ACME, 100_000))
                .extracting(Event::id)
                .hasSize(10_000)
                .contains(10_001L)
                .doesNotContain(1L);
    }

    @Test
    void reachAListenerToBatchesByLook() {
        List<List<Long>> batches = new ArrayList<>();
        live.subscribeToBatches(
                ACME,
                batch -> batches.add(batch.events().stream().map(Event::id).toList()));

        live.publish(List.of(event(ACME, 1), event(GLOBEX, 2), event(ACME, 3)), NOBODY);
        live.publish(List.of(event(ACME, 4)), NOBODY);

        assertThat(batches).containsExactly(List.of(1L, 3L), List.of(4L));
    }

    @Test
    void reachAListenerAgainThatFailedOnOne() {
        live.subscribe(ACME, event -> {
            heard.add(event);
            throw new IllegalStateException("bug");
        });

        live.publish(List.of(event(ACME, 1), event(ACME, 2)), NOBODY);

        assertThat(heard).hasSize(2);
    }

    @Test
    void haveAddressesThatAreAskedForOnceAndOnlyIfSomebodyWantsThem() {
        List<Collection<AddressId>> asked = new ArrayList<>();
        ConcernedAddress beta =
                new ConcernedAddress(Optional.of("beta@in.acme.example"), Optional.empty(), Purpose.TEST);
        LiveBatch.Addresses addresses = (tenant, ids) -> {
            asked.add(ids);
            return Map.of(ids.iterator().next(), beta);
        };
        live.subscribe(ACME, heard::add);
        live.publish(List.of(event(ACME, 1)), addresses);
        assertThat(asked).isEmpty();

        List<Map<AddressId, ConcernedAddress>> told = new ArrayList<>();
        live.subscribeToBatches(ACME, batch -> told.add(batch.addresses()));
        live.subscribeToBatches(ACME, batch -> told.add(batch.addresses()));
        Event event = event(ACME, 2);
        live.publish(List.of(event), addresses);

        AddressId address = AddressEvent.addressIn(event).orElseThrow();
        assertThat(asked).containsExactly(Set.of(address));
        assertThat(told).containsExactly(Map.of(address, beta), Map.of(address, beta));
    }

    @Test
    void haveNoAddressesForAnybodyWhenAskingFailsOnce() {
        AtomicInteger asked = new AtomicInteger();
        AtomicInteger failed = new AtomicInteger();
        LiveBatch batch = new LiveBatch(ACME, List.of(event(ACME)), (tenant, ids) -> {
            asked.incrementAndGet();
            throw new IllegalStateException("trouble");
        });

        for (int i = 0; i < 2; i++) {
            try {
                batch.addresses();
            } catch (IllegalStateException e) {
                failed.incrementAndGet();
            }
        }

        assertThat(failed).hasValue(2);
        assertThat(asked).hasValue(1);
    }

    private void publish(Event event) {
        live.publish(List.of(event), NOBODY);
    }

    private static Event event(TenantId tenant) {
        return event(tenant, 1);
    }

    private static Event event(TenantId tenant, long id) {
        AddressEvent changed = new AddressEvent(AddressId.next(), new Fingerprint("3f9a2c41e0b7d855"));
        return new Event(
                id, tenant, EventType.ADDRESS_CHANGED, Instant.EPOCH, changed.subject(), PayloadJson.of(changed));
    }
}
