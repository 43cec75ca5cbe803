package io.mayfly.webapp.console.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import io.mayfly.webapp.console.component.FreshStart;
import io.mayfly.webapp.security.SignedInPerson;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at all open pages, also those that nobody touches: one of a tenant that its person is no longer a member of is
 * loaded anew, which shows another tenant or that there is none. Memberships are read again after 30 seconds, so that this
 * is done within a minute.
 */
@ApplicationScoped
class MembershipWatch {
    private static final Logger LOG = LoggerFactory.getLogger(MembershipWatch.class);
    private static final int SECONDS = 15;

    private final Set<UI> open = ConcurrentHashMap.newKeySet();

    @Inject
    private SignedInPerson person;

    @Resource
    private ManagedScheduledExecutorService executor;

    private @Nullable Future<?> looking;

    void begin(@Observes ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> watch(init.getUI()));
        looking = executor.scheduleAtFixedRate(() -> open.forEach(this::look), SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    private void watch(UI ui) {
        open.add(ui);
        ui.addDetachListener(detached -> open.remove(ui));
    }

    /** On a thread of its own, since it waits for whoever works in the session. */
    private void look(UI ui) {
        executor.execute(() -> {
            if (ui.isAttached()) {
                ui.access(() -> reloadIfLost(ui));
            }
        });
    }

    @SuppressWarnings(
            "checkstyle:illegalcatch") // whatever is wrong now is looked at again, and told to nobody who asked
    private void reloadIfLost(UI ui) {
        try {
            if (!person.isStillMember()) {
                FreshStart.of(ui);
            }
        } catch (RuntimeException e) {
            LOG.debug("Nobody knows whether a page may stay: {}", e.toString());
        }
    }

    @PreDestroy
    void stop() {
        if (looking != null) {
            looking.cancel(true);
        }
    }
}
