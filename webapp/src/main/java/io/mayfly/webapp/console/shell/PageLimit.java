package io.mayfly.webapp.console.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * Keeps few pages of one session open. Each takes some 0.4 MB for as long as its browser may come back to it, and a browser
 * can open them without end; the one that was not heard of for the longest time makes room.
 */
@ApplicationScoped
class PageLimit {
    static final int MOST = 20;

    void limit(@Observes ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> makeRoom(init.getUI()));
    }

    /** In the session's lock, as all that happens when a page is opened. */
    private static void makeRoom(UI opened) {
        oneTooMany(
                        opened.getSession().getUIs().stream()
                                .filter(page -> page != opened && !page.isClosing())
                                .toList(),
                        page -> page.getInternals().getLastHeartbeatTimestamp())
                .ifPresent(silent -> silent.accessSynchronously(silent::close));
    }

    /** Which of the others makes room for one more; none while there is room. */
    static <P> Optional<P> oneTooMany(Collection<P> others, ToLongFunction<P> lastHeardOf) {
        return others.size() < MOST ? Optional.empty() : others.stream().min(Comparator.comparingLong(lastHeardOf));
    }
}
