package io.mayfly.webapp.console.address;

import io.mayfly.foundation.identity.Caller;
import io.mayfly.kernel.AddressId;
import io.mayfly.mail.tempaddress.AddressDetails;
import io.mayfly.mail.tempaddress.AddressReference;
import io.mayfly.mail.tempaddress.DeleteTempAddress;
import io.mayfly.webapp.console.component.Grace;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletions that people have asked for in the console and may still undo. They belong to the application and not to the
 * page: they happen also when the page is left or closed or its session ends, and before this node stops. Only when it
 * is killed within the while the address stays, which is the lesser evil.
 */
@ApplicationScoped
public class HeldDeletions {
    static final Duration WHILE = Duration.ofSeconds(10);
    private static final Logger LOG = LoggerFactory.getLogger(HeldDeletions.class);

    private final Grace<AddressId> grace = new Grace<>(this::later);

    @Inject
    @SuppressWarnings("NullAway.Init") // The container sets it.
    private DeleteTempAddress delete;

    @Resource
    @SuppressWarnings("NullAway.Init") // The container sets it.
    private ManagedScheduledExecutorService executor;

    private void later(Runnable then) {
        executor.schedule(then, WHILE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Deletes these when the while is over.
     *
     * @param caller who asked, as what the person was then
     * @param over hears, when all is over, how many could not be deleted
     */
    void hold(Caller caller, List<AddressDetails> addresses, IntConsumer over) {
        AtomicInteger failed = new AtomicInteger();
        grace.hold(
                addresses.stream().map(AddressDetails::id).toList(),
                id -> {
                    if (!deleted(caller, id)) {
                        failed.incrementAndGet();
                    }
                },
                () -> over.accept(failed.get()));
    }

    @SuppressWarnings("checkstyle:illegalcatch") // one that fails must not keep the others
    private boolean deleted(Caller caller, AddressId id) {
        try {
            delete.delete(caller, new AddressReference(id.toString()));
            return true;
        } catch (RuntimeException e) {
            LOG.warn("An address could not be deleted after the while to undo it: {}", e.toString());
            return false;
        }
    }

    /** Whether it is going. */
    public boolean isHeld(AddressDetails address) {
        return grace.isHeld(address.id());
    }

    /** @return how many of these stay because of this */
    int undo(List<AddressDetails> addresses) {
        return (int)
                addresses.stream().filter(address -> grace.undo(address.id())).count();
    }

    @PreDestroy
    void stop() {
        grace.letAllHappen();
    }
}
