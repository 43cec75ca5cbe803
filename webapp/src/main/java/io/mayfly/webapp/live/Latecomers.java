package io.mayfly.webapp.live;

import io.mayfly.foundation.event.Event;
import io.mayfly.kernel.TenantId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The last events that were published after ones of higher ids, as their transactions took longer. Who has got such a
 * higher one and resumes after it finds them nowhere else: in the table they stand before it.
 */
final class Latecomers {
    private static final int MOST = 10_000;

    private final Deque<Latecomer> known = new ArrayDeque<>();
    private long highestId;

    /**
     * An event that came late.
     *
     * @param highestBefore the highest id that had been published when it came
     */
    private record Latecomer(Event event, long highestBefore) {}

    synchronized void note(Event event) {
        if (event.id() > highestId) {
            highestId = event.id();
            return;
        }
        if (known.size() == MOST) {
            known.removeFirst();
        }
        known.addLast(new Latecomer(event, highestId));
    }

    synchronized long highestId() {
        return highestId;
    }

    synchronized List<Event> to(TenantId tenant, long id) {
        return known.stream()
                .filter(late -> late.event().id() < id && id <= late.highestBefore())
                .map(Latecomer::event)
                .filter(event -> event.tenant().equals(tenant))
                .toList();
    }
}
