package io.mayfly.webapp.console.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.PushConnection;
import io.mayfly.webapp.door.ConsolePaths;
import io.mayfly.webapp.security.SessionEnding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends the open pages of a session that ends to where that is said, before nothing can be said to them any more. */
@ApplicationScoped
class LastWord {
    private static final Logger LOG = LoggerFactory.getLogger(LastWord.class);

    /** A page that is at work for longer finds out by itself that its session is over. */
    private static final int PATIENCE_SECONDS = 2;

    void say(@Observes SessionEnding ending) {
        for (VaadinSession session : VaadinSession.getAllSessions(ending.session())) {
            await(session.access(() -> session.getUIs().forEach(LastWord::leave)));
        }
    }

    /** Closing the connection waits until what was pushed is on its way; ending the session would cut it off. */
    private static void leave(UI ui) {
        ui.getPage().setLocation(ConsolePaths.SIGNED_OUT);
        ui.push();
        PushConnection connection = ui.getInternals().getPushConnection();
        if (connection != null && connection.isConnected()) {
            connection.disconnect();
        }
    }

    private static void await(Future<Void> said) {
        try {
            said.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("A page could not be told that its session is over", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
