package io.mayfly.webapp.console.domain;

import com.vaadin.flow.component.UI;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.kernel.Refusal;
import io.mayfly.mail.maildomain.CheckMailDomain;
import io.mayfly.mail.maildomain.DomainReference;
import io.mayfly.webapp.console.component.LiveUpdates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at DNS while a page stays usable: servers may take seconds to answer. Each domain is looked at by one at a time. */
@ApplicationScoped
public class DomainChecking {
    private static final Logger LOG = LoggerFactory.getLogger(DomainChecking.class);

    @Inject
    @SuppressWarnings("NullAway.Init") // The container sets it.
    private CheckMailDomain checkMailDomain;

    @Inject
    @SuppressWarnings("NullAway.Init") // The container sets it.
    private LiveUpdates live;

    private final Set<String> running = ConcurrentHashMap.newKeySet();

    /**
     * Looks, and lets the page know when that is over; not at all when somebody looks just now.
     *
     * @param done runs in the page, whatever came of it
     */
    void check(UI ui, Caller caller, DomainReference domain, Runnable done) {
        String key = caller.tenant() + " " + domain.text();
        if (running.add(key)) {
            live.beside(ui, () -> look(key, caller, domain), done);
        } else {
            done.run();
        }
    }

    private void look(String key, Caller caller, DomainReference domain) {
        try {
            checkMailDomain.check(caller, domain);
        } catch (Refusal over) {
            LOG.debug("A domain is looked at no more: {}", over.toString());
        } finally {
            running.remove(key);
        }
    }
}
