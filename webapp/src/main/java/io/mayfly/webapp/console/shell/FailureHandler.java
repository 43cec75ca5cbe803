package io.mayfly.webapp.console.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import io.mayfly.account.signin.NoMembership;
import io.mayfly.kernel.Refusal;
import io.mayfly.webapp.console.component.FreshStart;
import io.mayfly.webapp.console.component.Notice;
import io.mayfly.webapp.console.component.RefusalWords;
import io.mayfly.webapp.door.Outage;
import io.mayfly.webapp.security.NotSignedIn;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a person sees when an action fails: a refusal in its own words, trouble with a reference under which the log
 * has the rest.
 */
final class FailureHandler implements ErrorHandler {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(FailureHandler.class);

    @Override
    public void error(ErrorEvent event) {
        Throwable failure = event.getThrowable();
        UI ui = UI.getCurrent();
        if (failure instanceof NotSignedIn && ui != null) {
            ui.getPage().reload();
            return;
        }
        if (failure instanceof NoMembership && ui != null) {
            FreshStart.of(ui);
            return;
        }
        if (failure instanceof Refusal refusal) {
            if (ui != null) {
                Notice.refused(RefusalWords.of(refusal, ui));
            }
            return;
        }
        if (Outage.isBehind(failure)) {
            LOG.warn("A console action failed because the database can't be reached: {}", failure.toString());
            if (ui != null) {
                Notice.refused(ui.getTranslation("unavailable.action"));
            }
            return;
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Console failure {}", reference, failure);
        if (ui != null) {
            Notice.refused(ui.getTranslation("failure.action", reference));
        }
    }
}
