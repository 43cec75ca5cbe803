package io.mayfly.mail.receiving;

import io.mayfly.kernel.AddressId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Counts refused mail in memory until it's written down, since a row written for each RCPT would let any client keep the
 * database busy. Holds so many addresses at most; what comes beyond is not counted. A process that is killed loses the
 * last seconds.
 */
public final class RefusalTally {
    private static final int MOST = 10_000;

    private final Map<Key, RefusedMail> counted = new HashMap<>();

    private record Key(AddressId address, RefusedMail.Cause reason) {}

    void count(Recipient recipient, RecipientDecision decision, Instant at) {
        reason(decision).ifPresent(reason -> add(RefusedMail.once(recipient, reason, at)));
    }

    /** Takes out what was counted so far, in the order of addresses, so that all who write it lock in the same order. */
    synchronized List<RefusedMail> drain() {
        List<RefusedMail> all = new ArrayList<>(counted.values());
        counted.clear();
        all.sort((one, other) ->
                one.address().toString().compareTo(other.address().toString()));
        return all;
    }

    synchronized void add(RefusedMail refused) {
        Key key = new Key(refused.address(), refused.reason());
        if (counted.size() < MOST || counted.containsKey(key)) {
            counted.merge(key, refused, RefusedMail::and);
        }
    }

    private static Optional<RefusedMail.Cause> reason(RecipientDecision decision) {
        return switch (decision) {
            case RecipientDecision.Accepted accepted -> Optional.empty();
            case RecipientDecision.Unknown unknown -> Optional.empty();
            case RecipientDecision.Ended ended -> Optional.of(RefusedMail.Cause.ENDED);
            case RecipientDecision.Paused paused -> Optional.of(RefusedMail.Cause.PAUSED);
            case RecipientDecision.Full full -> Optional.of(RefusedMail.Cause.FULL);
            case RecipientDecision.Suspended suspended -> Optional.of(RefusedMail.Cause.SUSPENDED);
        };
    }
}
