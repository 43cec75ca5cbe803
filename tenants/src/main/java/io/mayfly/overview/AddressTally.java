package io.mayfly.overview;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.mayfly.foundation.identity.AddressReach;
import io.mayfly.kernel.TenantId;
import io.mayfly.mail.tempaddress.AddressFilter;
import io.mayfly.mail.tempaddress.AddressFilter.Matter;
import io.mayfly.mail.tempaddress.TempAddress.State;
import io.mayfly.mail.tempaddress.TempAddresses;
import io.mayfly.overview.TakeOverview.Figure;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Counts a tenant's addresses. Of many it is remembered for some time what came of it, so that a page that somebody looks at
 * has the database count for a small part of the time only.
 */
public final class AddressTally {
    private static final AddressFilter LIVE = AddressFilter.inStates(State.ACTIVE, State.PAUSED);
    private static final AddressFilter EXPIRED =
            AddressFilter.inStates(State.EXPIRED).that(Optional.of(Matter.ENDED));
    private static final AddressFilter DELETED =
            AddressFilter.inStates(State.DELETED).that(Optional.of(Matter.ENDED));

    /** From here on figures may be old, by as many times the time that it took to count them. */
    private static final int MANY = 100_000;

    private static final int TIMES = 20;
    private static final int MOST_REMEMBERED = 1_000;

    private final TempAddresses addresses;
    private final int many;
    private final Cache<Whose, Remembered> known = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    public AddressTally(TempAddresses addresses) {
        this(addresses, MANY);
    }

    AddressTally(TempAddresses addresses, int many) {
        this.addresses = addresses;
        this.many = many;
    }

    /** Those of the last day, and of the day before. */
    record Figures(Figure live, Figure expired, Figure deleted) {}

    /** Whose figures: those of all that a tenant has, or of what some of its people reach. */
    private record Whose(TenantId tenant, AddressReach reach) {}

    private record Remembered(Figures figures, Instant until) {}

    Figures of(TenantId tenant, AddressReach reach, Instant now) {
        Whose whose = new Whose(tenant, reach);
        return Optional.ofNullable(known.getIfPresent(whose))
                .filter(before -> now.isBefore(before.until()))
                .map(Remembered::figures)
                .orElseGet(() -> counted(whose, now));
    }

    private Figures counted(Whose whose, Instant now) {
        long begun = System.nanoTime();
        Figures counted = new Figures(
                new Figure(
                        count(whose, LIVE, now),
                        addresses.livedAt(whose.tenant(), whose.reach(), now.minus(TakeOverview.DAY))),
                ended(whose, EXPIRED, now),
                ended(whose, DELETED, now));
        if (counted.live().now() > many) {
            Duration taken = Duration.ofNanos(System.nanoTime() - begun);
            known.put(whose, new Remembered(counted, now.plus(taken.multipliedBy(TIMES))));
        }
        return counted;
    }

    private Figure ended(Whose whose, AddressFilter as, Instant now) {
        return new Figure(count(whose, as, now), count(whose, as, now.minus(TakeOverview.DAY)));
    }

    private int count(Whose whose, AddressFilter filter, Instant now) {
        return addresses.count(whose.tenant(), whose.reach(), filter, now);
    }
}
