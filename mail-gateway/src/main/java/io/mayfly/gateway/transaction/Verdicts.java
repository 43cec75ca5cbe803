package io.mayfly.gateway.transaction;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What mailets have found out about a mail, one verdict a kind: one mailet leaves it, and those after it read it. */
public final class Verdicts {

    private final Map<Class<? extends Verdict>, Verdict> byKind = new HashMap<>();

    Verdicts() {}

    /** Leaves a verdict; one of the same kind is replaced. */
    public <V extends Verdict> void leave(Class<V> kind, V verdict) {
        byKind.put(kind, verdict);
    }

    /** The verdict of a kind, when there is one. */
    public <V extends Verdict> Optional<V> find(Class<V> kind) {
        return Optional.ofNullable(byKind.get(kind)).map(kind::cast);
    }
}
