package io.mayfly.webapp.console.component;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Holds deeds back for a while, in which they can be undone. A deed that is not undone happens, whatever becomes of the
 * page that asked for it; one that is undone never does.
 *
 * @param <K> what a deed is done to; at most one is held back for each
 */
public final class Grace<K> {
    /** Runs something when the while is over. */
    public interface Later {
        void run(Runnable then);
    }

    private final Later later;
    private final Map<K, Held<K>> held = new ConcurrentHashMap<>();

    public Grace(Later later) {
        this.later = later;
    }

    private record Held<K>(Consumer<K> deed, AtomicBoolean settled) {
        /** Whether it is the caller that decides what becomes of it; so it is for one of all who try. */
        boolean settle() {
            return settled.compareAndSet(false, true);
        }
    }

    /**
     * Holds a deed back for each of these that none is held back for yet.
     *
     * @param after runs when all that were not undone have happened
     */
    public void hold(List<K> these, Consumer<K> deed, Runnable after) {
        Map<K, Held<K>> now = new ConcurrentHashMap<>();
        for (K one : these) {
            Held<K> fresh = new Held<>(deed, new AtomicBoolean());
            if (held.putIfAbsent(one, fresh) == null) {
                now.put(one, fresh);
            }
        }
        later.run(() -> {
            now.forEach(this::happen);
            after.run();
        });
    }

    private void happen(K one, Held<K> what) {
        if (what.settle()) {
            try {
                what.deed().accept(one);
            } finally {
                held.remove(one, what);
            }
        }
    }

    /** Whether a deed is held back for it, or is happening right now. */
    public boolean isHeld(K one) {
        return held.containsKey(one);
    }

    /** @return whether it was in time */
    public boolean undo(K one) {
        Held<K> what = held.get(one);
        boolean inTime = what != null && what.settle();
        if (inTime) {
            held.remove(one, what);
        }
        return inTime;
    }

    /** Lets all happen at once that are held back, since nobody will be there later. */
    public void letAllHappen() {
        held.forEach(this::happen);
    }
}
