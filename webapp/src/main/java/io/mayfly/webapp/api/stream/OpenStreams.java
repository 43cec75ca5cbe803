package io.mayfly.webapp.api.stream;

import io.mayfly.foundation.event.ReadEvents;
import io.mayfly.mail.tempaddress.FindConcernedAddresses;
import io.mayfly.webapp.composition.Workers;
import io.mayfly.webapp.live.LiveEvents;
import io.mayfly.webapp.security.keycloak.Bound;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** All streams on this node: feeds them, keeps them alive, ends those whose credential is no longer good. */
@ApplicationScoped
public class OpenStreams {
    private static final int HEARTBEAT_SECONDS = 15;
    private static final int CHECK_SECONDS = 30;

    private final Set<EventStream> open = ConcurrentHashMap.newKeySet();

    @Inject
    private ReadEvents readEvents;

    @Inject
    private FindConcernedAddresses findConcernedAddresses;

    @Inject
    private LiveEvents live;

    @Inject
    private Workers workers;

    @Inject
    private Bound bound;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private @Nullable Future<?> heartbeats;
    private @Nullable Future<?> checks;
    private @Nullable Future<?> sweeps;

    @PostConstruct
    void prepare() {
        heartbeats = scheduler.scheduleAtFixedRate(
                () -> open.forEach(stream -> stream.comment("heartbeat")),
                HEARTBEAT_SECONDS,
                HEARTBEAT_SECONDS,
                TimeUnit.SECONDS);
        checks = scheduler.scheduleAtFixedRate(
                () -> open.forEach(stream -> endUnless(stream, stream::isStillGood)),
                CHECK_SECONDS,
                CHECK_SECONDS,
                TimeUnit.SECONDS);
        long sweep = bound.sweep().toMillis();
        sweeps = scheduler.scheduleAtFixedRate(
                () -> open.forEach(stream -> endUnless(stream, stream::isStillVouchedFor)),
                sweep,
                sweep,
                TimeUnit.MILLISECONDS);
    }

    /** How many streams are open. */
    public int count() {
        return open.size();
    }

    /** Opens a stream, after the events that it has missed. */
    void open(EventStream stream, Optional<Long> lastEventId) throws IOException {
        StreamFeed feed = new StreamFeed(
                stream,
                readEvents,
                findConcernedAddresses::find,
                id -> live.latecomersTo(stream.tenant(), id),
                live.highestId());
        LiveEvents.Subscription subscription = live.subscribeToBatches(stream.tenant(), feed::live);
        open.add(stream);
        stream.begin(() -> {
            subscription.close();
            open.remove(stream);
        });
        workers.execute(() -> feed.catchUp(lastEventId));
    }

    private void endUnless(EventStream stream, BooleanSupplier mayGoOn) {
        workers.execute(() -> {
            if (!mayGoOn.getAsBoolean()) {
                stream.end();
            }
        });
    }

    @PreDestroy
    void stop() {
        if (heartbeats != null) {
            heartbeats.cancel(true);
        }
        if (checks != null) {
            checks.cancel(true);
        }
        if (sweeps != null) {
            sweeps.cancel(true);
        }
        open.forEach(EventStream::end);
    }
}
