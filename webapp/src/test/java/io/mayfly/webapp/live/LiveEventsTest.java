package io.mayfly.webapp.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.foundation.event.Event;
import io.mayfly.foundation.event.EventType;
import io.mayfly.kernel.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    private static Event event(TenantId tenant) {
        return new Event(
                1,
                tenant,
                EventType.MESSAGE_RECEIVED,
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
