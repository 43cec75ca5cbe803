package io.mayfly.webapp.console.domain;

import com.vaadin.flow.component.UI;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.kernel.Refusal;
import io.mayfly.mail.maildomain.CheckMailDomain;
import io.mayfly.mail.maildomain.DomainReference;
import io.mayfly.webapp.live.LongWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at DNS while a page stays usable: servers may take seconds to answer. */
@ApplicationScoped
public class DomainChecking {
    private static final Logger LOG = LoggerFactory.getLogger(DomainChecking.class);

    @Inject
    @SuppressWarnings("NullAway.Init") // The container sets it.
    private CheckMailDomain checkMailDomain;

    @Inject
    @SuppressWarnings("NullAway.Init") // The container sets it.
    private LongWork work;

    /**
     * Looks, and lets the page know when that is over; not at all when too much is under way.
     *
     * @param done runs in the page, whatever came of it
     */
    void check(UI ui, Caller caller, DomainReference domain, Runnable done) {
        try {
            work.begin(() -> {
                look(caller, domain);
                if (ui.isAttached()) {
                    ui.access(done::run);
                }
            });
        } catch (RejectedExecutionException full) {
            done.run();
        }
    }

    private void look(Caller caller, DomainReference domain) {
        try {
            checkMailDomain.check(caller, domain);
        } catch (Refusal | PersistenceException failed) {
            LOG.debug("A domain was not looked at: {}", failed.toString());
        }
    }
}
