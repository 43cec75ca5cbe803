package io.mayfly.webapp.api;

import io.mayfly.event.Event;
import io.mayfly.event.EventType;
import io.mayfly.shared.TenantId;
import io.mayfly.tempaddress.AddressId;
import io.mayfly.webapp.Workers;
import io.mayfly.webapp.live.LiveEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.CompletionCallback;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** All waits on this node: wakes each when a message comes to its address, and ends it in time. */
@ApplicationScoped
public class OpenWaits {
    private final AtomicInteger open = new AtomicInteger();

    @Inject
    private LiveEvents live;

    @Inject
    private Workers workers;

    @Inject
    private OpenedMessages opened;

    /** How many calls wait now. */
    public int count() {
        return open.get();
    }

    /** Subscribes before the first try, so that no message can come unseen between the two. */
    void begin(MessageWait wait, TenantId tenant, AddressId address, Duration timeout) {
        LiveEvents.Subscription subscription = live.subscribe(tenant, event -> wake(wait, address, event));
        open.incrementAndGet();
        wait.response().register((CompletionCallback) failure -> {
            subscription.close();
            open.decrementAndGet();
        });
        wait.response().setTimeoutHandler(response -> wait.giveUp());
        wait.response().setTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS);
        wait.attempt(opened::shown);
    }

    private void wake(MessageWait wait, AddressId address, Event event) {
        if (!event.addressId().equals(Optional.of(address.value()))) {
            return;
        }
        if (event.type() == EventType.MESSAGE_RECEIVED) {
            workers.execute(() -> wait.attempt(opened::shown));
        } else if (event.type() == EventType.ADDRESS_ENDED) {
            workers.execute(wait::giveUp);
        }
    }
}
