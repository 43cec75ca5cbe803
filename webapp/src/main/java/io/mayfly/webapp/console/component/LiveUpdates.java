package io.mayfly.webapp.console.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import io.mayfly.account.signin.NoMembership;
import io.mayfly.foundation.event.Event;
import io.mayfly.kernel.TenantId;
import io.mayfly.webapp.live.LiveEvents;
import io.mayfly.webapp.security.NotSignedIn;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets views follow what happens in their tenant. Events that come close together make one update, no more than one every two
 * seconds, and the update
 * runs on a thread of its own, so that a slow browser holds up nobody else.
 */
@ApplicationScoped
public class LiveUpdates {
    private static final Logger LOG = LoggerFactory.getLogger(LiveUpdates.class);
    private static final long GATHERING_MILLIS = 150;

    @Inject
    @SuppressWarnings("NullAway.Init") // The container sets it.
    private LiveEvents events;

    @Resource
    @SuppressWarnings("NullAway.Init") // The container sets it.
    private ManagedScheduledExecutorService executor;

    /** An update that nobody asked for tells of nothing that the person may not see any more; the page's watch does. */
    private static void run(Runnable update) {
        try {
            update.run();
        } catch (NoMembership | NotSignedIn over) {
            LOG.debug("A view is updated no more: {}", over.toString());
        }
    }

    /** Runs the update from time to time, while the view is attached: for what changes without an event. */
    public void repeat(Component view, Duration every, Runnable update) {
        view.addAttachListener(attached -> {
            UI ui = attached.getUI();
            AtomicBoolean waiting = new AtomicBoolean();
            Forgettable look = new Forgettable(() -> {
                // Who works in the session may take long; one that waits for it is enough.
                if (ui.isAttached() && waiting.compareAndSet(false, true)) {
                    ui.access(() -> {
                        waiting.set(false);
                        run(update);
                    });
                }
            });
            Future<?> repeating =
                    executor.scheduleWithFixedDelay(look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
            view.addDetachListener(detached -> {
                detached.unregisterListener();
                look.forget();
                repeating.cancel(false);
            });
        });
    }

    /** Runs the update after events of the tenant that the view wants, while the view is attached. */
    public void watch(Component view, TenantId tenant, Predicate<Event> wanted, Runnable update) {
        watch(view, tenant, wanted, Duration.ofMillis(GATHERING_MILLIS), update);
    }

    /** @param gathering how long events that come close together are gathered for one update */
    public void watch(Component view, TenantId tenant, Predicate<Event> wanted, Duration gathering, Runnable update) {
        view.addAttachListener(attached -> {
            UI ui = attached.getUI();
            Pace pace = new Pace(gathering, System::nanoTime);
            LiveEvents.Subscription subscription = events.subscribe(tenant, event -> {
                if (wanted.test(event)) {
                    pace.happened().ifPresent(left -> after(left, ui, () -> renew(pace, update)));
                }
            });
            view.addDetachListener(detached -> {
                detached.unregisterListener();
                subscription.close();
            });
        });
    }

    private void after(Duration left, UI ui, Runnable work) {
        executor.schedule(() -> ui.access(work::run), left.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void renew(Pace pace, Runnable update) {
        pace.renewing();
        try {
            run(update);
        } finally {
            pace.renewed();
        }
    }
}
