package io.mayfly.mail.tempaddress;

import io.mayfly.foundation.address.EmailAddress;
import io.mayfly.foundation.vault.NameHashes;
import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.TenantId;
import io.mayfly.mail.tempaddress.AddressFilter.Matter;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** A filter that looks at each address. */
record FilterInMemory(
        AddressFilter filter, NameHashes hashes, BiFunction<TenantId, AddressId, Optional<Instant>> lastRefused) {
    boolean letsThrough(TempAddress address, Instant now) {
        return filter.text().map(text -> contains(address, text)).orElse(true)
                && (filter.purposes().isEmpty() || filter.purposes().contains(address.purpose()))
                && (filter.states().isEmpty() || filter.states().contains(address.stateAt(now)))
                && filter.label()
                        .map(label -> address.labels().values().contains(label))
                        .orElse(true)
                && (filter.reference().isEmpty() || filter.reference().equals(address.reference()))
                && filter.domain()
                        .map(domain -> address.name().domain().equals(folded(domain)))
                        .orElse(true)
                && filter.matter().map(matter -> isMatter(matter, address, now)).orElse(true);
    }

    private boolean isMatter(Matter matter, TempAddress address, Instant now) {
        Instant lately = now.minus(matter.within());
        Instant end = address.endedAt().orElse(address.expiresAt());
        return switch (matter) {
            case ENDING -> address.isLiveAt(now) && !address.expiresAt().isAfter(now.plus(matter.within()));
            case ENDED -> isWithin(Optional.of(end), lately, now);
            case REFUSED -> isWithin(lastRefused.apply(address.tenant(), address.id()), lately, now);
        };
    }

    private static boolean isWithin(Optional<Instant> time, Instant after, Instant upTo) {
        return time.filter(at -> at.isAfter(after) && !at.isAfter(upTo)).isPresent();
    }

    private boolean contains(TempAddress address, String text) {
        boolean isWholeName = EmailAddress.parse(text.strip())
                .filter(name -> address.name().hash().equals(hashes.of(name)))
                .isPresent();
        return isWholeName
                || Stream.concat(
                                address.name().clear().stream(),
                                Stream.concat(address.reference().stream(), address.labels().values().stream()))
                        .anyMatch(part -> folded(part).contains(folded(text)));
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
