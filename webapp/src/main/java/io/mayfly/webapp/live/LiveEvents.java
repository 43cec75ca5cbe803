package io.mayfly.webapp.live;

import io.mayfly.foundation.event.Event;
import io.mayfly.kernel.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where anything on this node subscribes to a tenant's events. */
@ApplicationScoped
public class LiveEvents {
    private static final Logger LOG = LoggerFactory.getLogger(LiveEvents.class);

    private final Map<TenantId, Set<Listener>> listeners = new ConcurrentHashMap<>();
    private final Latecomers latecomers = new Latecomers();

    /** Ends when closed; closing twice does nothing. */
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Hands each event of the tenant to the listener from now on.
     *
     * @param listener is called on the one thread that serves all listeners, so it must hand work over and return
     */
    public Subscription subscribe(TenantId tenant, Consumer<Event> listener) {
        return subscribeToBatches(tenant, batch -> batch.events().forEach(event -> hand(event, listener)));
    }

    /**
     * Hands what is seen of the tenant in one look to the listener from now on.
     *
     * @param listener is called on the one thread that serves all listeners, so it must hand work over and return
     */
    public Subscription subscribeToBatches(TenantId tenant, Consumer<LiveBatch> listener) {
        Listener entry = new Listener(listener);
        listeners.compute(tenant, (id, others) -> {
            Set<Listener> all = others == null ? ConcurrentHashMap.newKeySet() : others;
            all.add(entry);
            return all;
        });
        return () -> listeners.computeIfPresent(tenant, (id, all) -> {
            all.remove(entry);
            return all.isEmpty() ? null : all;
        });
    }

    /** The highest id published so far. */
    public long highestId() {
        return latecomers.highestId();
    }

    /** The tenant's events of lower ids that were published after this one, as far back as is remembered. */
    public List<Event> latecomersTo(TenantId tenant, long id) {
        return latecomers.to(tenant, id);
    }

    /** How many listeners there are. */
    public int subscriptions() {
        return listeners.values().stream().mapToInt(Set::size).sum();
    }

    /** Remembered before they are handed on: who subscribes between the two hears one twice rather than never. */
    void publish(List<Event> events, LiveBatch.Addresses addresses) {
        events.forEach(latecomers::note);
        Map<TenantId, List<Event>> byTenant =
                events.stream().collect(Collectors.groupingBy(Event::tenant, LinkedHashMap::new, Collectors.toList()));
        byTenant.forEach((tenant, batch) -> publish(tenant, new LiveBatch(tenant, batch, addresses)));
    }

    private void publish(TenantId tenant, LiveBatch batch) {
        listeners.getOrDefault(tenant, Set.of()).forEach(listener -> hand(batch, listener));
    }

    @SuppressWarnings("checkstyle:illegalcatch") // one listener's bug must not silence the others
    private static void hand(LiveBatch batch, Listener listener) {
        try {
            listener.consumer().accept(batch);
        } catch (RuntimeException e) {
            LOG.error(
                    "A listener failed on events from {} on",
                    batch.events().getFirst().id(),
                    e);
        }
    }

    @SuppressWarnings("checkstyle:illegalcatch") // its bug must not keep the next event from it
    private static void hand(Event event, Consumer<Event> listener) {
        try {
            listener.accept(event);
        } catch (RuntimeException e) {
            LOG.error("A listener failed on event {}", event.id(), e);
        }
    }

    /** One subscription; told apart by identity, since the same consumer may subscribe twice. */
    private static final class Listener {
        private final Consumer<LiveBatch> consumer;

        Listener(Consumer<LiveBatch> consumer) {
            this.consumer = consumer;
        }

        Consumer<LiveBatch> consumer() {
            return consumer;
        }
    }
}
