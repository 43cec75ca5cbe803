package io.mayfly.kernel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What is wrong with the fields of one order, gathered while they are read, so that all of it is told at once: of each field
 * the first fault, and no more of them than anybody would read.
 */
public final class Faults {
    /** How many are told. */
    public static final int MOST = 20;

    private final Map<String, Invalid> found = new LinkedHashMap<>();

    /**
     * Reads a value. When it is not acceptable that is noted, and what comes back has none to give.
     *
     * @return gives the value, or throws what was wrong with it
     */
    public <T> Supplier<T> read(Supplier<T> value) {
        try {
            T read = value.get();
            return () -> read;
        } catch (Invalid wrong) {
            note(wrong);
            return () -> {
                throw wrong;
            };
        }
    }

    /** Notes what a rule finds wrong. */
    public void check(Runnable rule) {
        try {
            rule.run();
        } catch (Invalid wrong) {
            note(wrong);
        }
    }

    public void note(Invalid wrong) {
        for (Invalid each : wrong.all()) {
            if (found.size() < MOST) {
                found.putIfAbsent(each.pointer().orElse(""), each);
            }
        }
    }

    /** Whether as many are noted as are told, so that looking for more is of no use. */
    public boolean areFull() {
        return found.size() == MOST;
    }

    /** @throws Invalid that tells all that was noted */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw Invalid.together(List.copyOf(found.values()));
        }
    }

    /**
     * Does what may find a field not acceptable, and tells it of the one that was sent in that one's place.
     *
     * @param field as the rules call it
     * @param sent as whoever sent it does
     */
    public static <T> T renaming(String field, String sent, Supplier<T> deed) {
        try {
            return deed.get();
        } catch (Invalid wrong) {
            throw wrong.renamed(field, sent);
        }
    }
}
