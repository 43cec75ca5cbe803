package io.mayfly.overview;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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
    private static final int MOST_TENANTS = 1_000;

    private final TempAddresses addresses;
    private final int many;
    private final Cache<TenantId, Remembered> known = Caffeine.newBuilder()
            .maximumSize(MOST_TENANTS)
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

    private record Remembered(Figures figures, Instant until) {}

    Figures of(TenantId tenant, Instant now) {
        return Optional.ofNullable(known.getIfPresent(tenant))
                .filter(before -> now.isBefore(before.until()))
                .map(Remembered::figures)
                .orElseGet(() -> counted(tenant, now));
    }

    private Figures counted(TenantId tenant, Instant now) {
        long begun = System.nanoTime();
        Figures counted = new Figures(
                new Figure(addresses.count(tenant, LIVE, now), addresses.livedAt(tenant, now.minus(TakeOverview.DAY))),
                ended(tenant, EXPIRED, now),
                ended(tenant, DELETED, now));
        if (counted.live().now() > many) {
            Duration taken = Duration.ofNanos(System.nanoTime() - begun);
            known.put(tenant, new Remembered(counted, now.plus(taken.multipliedBy(TIMES))));
        }
        return counted;
    }

    private Figure ended(TenantId tenant, AddressFilter as, Instant now) {
        return new Figure(addresses.count(tenant, as, now), addresses.count(tenant, as, now.minus(TakeOverview.DAY)));
    }
}
