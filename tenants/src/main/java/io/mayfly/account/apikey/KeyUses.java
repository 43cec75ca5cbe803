package io.mayfly.account.apikey;

import io.mayfly.kernel.ApiKeyId;
import io.mayfly.kernel.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds which keys were used until it's written down, so that no call waits for that. Of a key no more than one use a minute
 * comes out. Holds so many keys at most; uses of others are not noted. A process that is killed loses the last seconds.
 */
public final class KeyUses {
    /** How far apart the uses of a key are that are written down. */
    public static final Duration SPACING = Duration.ofMinutes(1);

    private static final int MOST = 10_000;

    private final Map<ApiKeyId, Use> used = new HashMap<>();
    private final Map<ApiKeyId, Instant> written = new HashMap<>();

    /** That a key was used. */
    record Use(TenantId tenant, ApiKeyId key, Instant at) {}

    public synchronized void note(TenantId tenant, ApiKeyId key, Instant at) {
        if (used.size() < MOST || used.containsKey(key)) {
            used.put(key, new Use(tenant, key, at));
        }
    }

    /** Takes out those uses whose turn it is. */
    synchronized List<Use> due(Instant now) {
        written.values().removeIf(at -> !at.plus(SPACING).isAfter(now));
        List<Use> due = new ArrayList<>(used.values());
        due.removeIf(use -> written.containsKey(use.key()));
        due.forEach(use -> {
            used.remove(use.key());
            written.put(use.key(), now);
        });
        return due;
    }
}
