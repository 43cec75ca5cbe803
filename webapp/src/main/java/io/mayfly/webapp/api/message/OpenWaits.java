package io.mayfly.webapp.api.message;

import io.mayfly.foundation.event.Event;
import io.mayfly.foundation.event.EventType;
import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.TenantId;
import io.mayfly.mail.message.MatchMessages.Among;
import io.mayfly.mail.tempaddress.AddressEvent;
import io.mayfly.webapp.composition.Workers;
import io.mayfly.webapp.live.LiveEvents;
import io.mayfly.webapp.security.keycloak.Bound;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.CompletionCallback;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** All waits on this node: wakes each when a message comes to its address, ends it in time, or when who waits is shut out. */
@ApplicationScoped
public class OpenWaits {
    private final Set<MessageWait> open = ConcurrentHashMap.newKeySet();

    @Inject
    private LiveEvents live;

    @Inject
    private Workers workers;

    @Inject
    private Bound bound;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private @Nullable Future<?> sweeps;

    @PostConstruct
    void prepare() {
        long sweep = bound.sweep().toMillis();
        sweeps = scheduler.scheduleAtFixedRate(
                () -> open.forEach(wait -> workers.execute(wait::check)), sweep, sweep, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        if (sweeps != null) {
            sweeps.cancel(true);
        }
    }

    /** How many calls wait now. */
    public int count() {
        return open.size();
    }

    /** Subscribes before the first try, so that no message can come unseen between the two. */
    void begin(MessageWait wait, AsyncResponse response, TenantId tenant, AddressId address, Duration timeout) {
        LiveEvents.Subscription subscription = live.subscribe(tenant, event -> wake(wait, address, event));
        Future<?> end =
                scheduler.schedule(() -> workers.execute(wait::giveUp), timeout.toMillis(), TimeUnit.MILLISECONDS);
        open.add(wait);
        response.register((CompletionCallback) failure -> {
            subscription.close();
            end.cancel(false);
            open.remove(wait);
        });
        wait.attempt(Among.ALL);
    }

    private void wake(MessageWait wait, AddressId address, Event event) {
        if (event.type() == EventType.MESSAGE_RECEIVED && concerns(address, event)) {
            Among came = event.subject().message().map(Among::just).orElse(Among.ALL);
            workers.execute(() -> wait.attempt(came));
        } else if (event.type() == EventType.ADDRESS_ENDED && concerns(address, event)) {
            workers.execute(wait::giveUp);
        }
    }

    private static boolean concerns(AddressId address, Event event) {
        return AddressEvent.addressIn(event).filter(address::equals).isPresent();
    }
}
