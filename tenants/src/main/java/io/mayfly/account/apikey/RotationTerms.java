package io.mayfly.account.apikey;

import io.mayfly.kernel.Faults;
import io.mayfly.kernel.Invalid;
import java.time.Duration;
import java.util.Optional;

/**
 * How a key is replaced.
 *
 * @param life of the new one, at most 90 days; as long as the old one's when nothing is said
 * @param overlap how long the old one goes on, at most 7 days and no longer than it would have
 */
public record RotationTerms(Optional<Duration> life, Duration overlap) {
    public static final Duration MAX_OVERLAP = Duration.ofDays(7);

    public RotationTerms {
        Faults faults = new Faults();
        life.ifPresent(wanted -> faults.check(() -> KeyTerms.requireLife(wanted)));
        faults.check(() -> requireOverlap(overlap));
        faults.throwIfAny();
    }

    /** @throws Invalid when no old key goes on for so long */
    public static void requireOverlap(Duration overlap) {
        if (overlap.isNegative() || overlap.compareTo(MAX_OVERLAP) > 0) {
            throw new Invalid("overlap", ApiKeyFault.KEY_OVERLAP, MAX_OVERLAP);
        }
    }
}
