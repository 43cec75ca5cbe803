package io.mayfly.webapp.console.component;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletions that people have asked for in the console and may still undo, each known by the identity of what is deleted.
 * They belong to the application and not to the page: they happen also when the page is left or closed or its session
 * ends, and before this node stops. Only when it is killed within the while the thing stays, which is the lesser evil.
 */
@ApplicationScoped
public class HeldDeletions {
    public static final Duration WHILE = Duration.ofSeconds(10);
    private static final Logger LOG = LoggerFactory.getLogger(HeldDeletions.class);

    private final Grace<Object> grace = new Grace<>(this::later);

    @Resource
    @SuppressWarnings("NullAway.Init") // The container sets it.
    private ManagedScheduledExecutorService executor;

    private void later(Runnable then) {
        executor.schedule(then, WHILE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Deletes these when the while is over.
     *
     * @param deletion deletes one, as what the person was when asking, and whatever has become of the page
     * @param over hears on the page, if that is still there, how many could not be deleted
     */
    public <K> void hold(List<K> these, Consumer<K> deletion, IntConsumer over) {
        UI ui = UI.getCurrent();
        AtomicInteger failed = new AtomicInteger();
        Map<Object, Runnable> deletions =
                these.stream().collect(Collectors.toMap(Function.identity(), one -> () -> deletion.accept(one)));
        grace.hold(
                List.copyOf(deletions.keySet()),
                one -> {
                    if (!isDone(Objects.requireNonNull(deletions.get(one)))) {
                        failed.incrementAndGet();
                    }
                },
                () -> tell(ui, () -> over.accept(failed.get())));
    }

    @SuppressWarnings("checkstyle:illegalcatch") // one that fails must not keep the others
    private static boolean isDone(Runnable deletion) {
        try {
            deletion.run();
            return true;
        } catch (RuntimeException e) {
            LOG.warn("Something could not be deleted after the while to undo it: {}", e.toString());
            return false;
        }
    }

    private static void tell(UI ui, Runnable what) {
        try {
            ui.access(what::run);
        } catch (UIDetachedException gone) {
            LOG.debug("Nobody waits for the end of a deletion");
        }
    }

    /** Whether it is going. */
    public boolean isHeld(Object one) {
        return grace.isHeld(one);
    }

    /** @return how many of these stay because of this */
    public int undo(Collection<?> these) {
        return (int) these.stream().filter(grace::undo).count();
    }

    @PreDestroy
    void stop() {
        grace.letAllHappen();
    }
}
