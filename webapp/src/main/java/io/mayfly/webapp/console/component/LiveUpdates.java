package io.mayfly.webapp.console.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import io.mayfly.foundation.event.Event;
import io.mayfly.kernel.TenantId;
import io.mayfly.webapp.live.LiveEvents;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/**
 * Lets views follow what happens in their tenant. Events that come close together make one update, and the update
 * runs on a thread of its own, so that a slow browser holds up nobody else.
 */
@ApplicationScoped
public class LiveUpdates {
    private static final long GATHERING_MILLIS = 150;

    @Inject
    @SuppressWarnings("NullAway.Init") // The container sets it.
    private LiveEvents events;

    @Resource
    @SuppressWarnings("NullAway.Init") // The container sets it.
    private ManagedScheduledExecutorService executor;

    /** Runs the update after events of the tenant that the view wants, while the view is attached. */
    public void watch(Component view, TenantId tenant, Predicate<Event> wanted, Runnable update) {
        view.addAttachListener(attached -> {
            UI ui = attached.getUI();
            AtomicBoolean waiting = new AtomicBoolean();
            LiveEvents.Subscription subscription = events.subscribe(tenant, event -> {
                if (wanted.test(event) && waiting.compareAndSet(false, true)) {
                    executor.schedule(
                            () -> ui.access(() -> {
                                waiting.set(false);
                                update.run();
                            }),
                            GATHERING_MILLIS,
                            TimeUnit.MILLISECONDS);
                }
            });
            view.addDetachListener(detached -> {
                detached.unregisterListener();
                subscription.close();
            });
        });
    }
}
