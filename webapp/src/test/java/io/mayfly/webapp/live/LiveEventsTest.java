package io.mayfly.webapp.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.foundation.event.Event;
import io.mayfly.foundation.event.EventType;
import io.mayfly.foundation.event.PayloadJson;
import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.TenantId;
import io.mayfly.mail.tempaddress.AddressEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveEventsTest {
    private static final TenantId ACME = TenantId.next();
    private static final TenantId GLOBEX = TenantId.next();

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

        live.publish(event(ACME));

        assertThat(heard).hasSize(1);
        assertThat(alsoHeard).hasSize(1);
    }

    @Test
    void endWithTheSubscription() {
        LiveEvents.Subscription subscription = live.subscribe(ACME, heard::add);
        subscription.close();
        subscription.close();

        live.publish(event(ACME));

        assertThat(heard).isEmpty();
        assertThat(live.subscriptions()).isZero();
    }

    @Test
    void reachTheOthersWhenAListenerFails() {
        live.subscribe(ACME, event -> {
            throw new IllegalStateException("bug");
        });
        live.subscribe(ACME, heard::add);

        live.publish(event(ACME));

        assertThat(heard).hasSize(1);
    }

    @Test
    void rememberWhoCameAfterAHigherOne() {
        Event late = event(ACME, 5);
        live.publish(event(ACME, 4));
        live.publish(event(ACME, 7));
        live.publish(event(GLOBEX, 6));
        live.publish(late);
        live.publish(event(ACME, 8));

        assertThat(live.latecomersTo(ACME, 7)).containsExactly(late);
        assertThat(live.latecomersTo(ACME, 4)).isEmpty();
        assertThat(live.latecomersTo(ACME, 5)).isEmpty();
        assertThat(live.latecomersTo(ACME, 8)).isEmpty();
        assertThat(live.highestId()).isEqualTo(8);
    }

    @Test
    void forgetLatecomersSomeTime() {
        live.publish(event(ACME, 100_000));
        for (int id = 1; id <= 10_001; id++) {
            live.publish(event(ACME, id));
        }

        assertThat(live.latecomersTo(ACME, 100_000))
                .extracting(Event::id)
                .hasSize(10_000)
                .contains(10_001L)
                .doesNotContain(1L);
    }

    private static Event event(TenantId tenant) {
        return event(tenant, 1);
    }

    private static Event event(TenantId tenant, long id) {
        AddressEvent changed = new AddressEvent(AddressId.next(), "beta@in.acme.example");
        return new Event(
                id, tenant, EventType.ADDRESS_CHANGED, Instant.EPOCH, changed.subject(), PayloadJson.of(changed));
    }
}
