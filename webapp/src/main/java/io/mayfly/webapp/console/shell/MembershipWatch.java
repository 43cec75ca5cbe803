package io.mayfly.webapp.console.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import io.mayfly.foundation.identity.Role;
import io.mayfly.webapp.console.component.FreshStart;
import io.mayfly.webapp.security.SignedInPerson;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at all open pages, also those that nobody touches: one of a tenant that its person is no longer a member of is
 * loaded anew, which shows another tenant or that there is none, and so is one whose person has other roles by now, which
 * shows what these reach. Memberships are read again after 30 seconds, so that this is done within a minute.
 */
@ApplicationScoped
class MembershipWatch {
    private static final Logger LOG = LoggerFactory.getLogger(MembershipWatch.class);
    private static final int SECONDS = 15;

    /** With the roles by which each page was made; none where nobody was signed in. */
    private final Map<UI, Set<Role>> open = new ConcurrentHashMap<>();

    @Inject
    private SignedInPerson person;

    @Resource
    private ManagedScheduledExecutorService executor;

    private @Nullable Future<?> looking;

    void begin(@Observes ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> watch(init.getUI()));
        looking = executor.scheduleAtFixedRate(
                () -> open.keySet().forEach(this::look), SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    private void watch(UI ui) {
        open.put(ui, person.roles());
        ui.addDetachListener(detached -> open.remove(ui));
    }

    /** On a thread of its own, since it waits for whoever works in the session. */
    private void look(UI ui) {
        executor.execute(() -> {
            if (ui.isAttached()) {
                ui.access(() -> reloadIfOver(ui));
            }
        });
    }

    @SuppressWarnings(
            "checkstyle:illegalcatch") // whatever is wrong now is looked at again, and told to nobody who asked
    private void reloadIfOver(UI ui) {
        try {
            if (!person.isStillMember()) {
                FreshStart.of(ui);
            } else if (!person.roles().equals(open.get(ui))) {
                ui.getPage().reload();
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
