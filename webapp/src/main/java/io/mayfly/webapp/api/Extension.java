package io.mayfly.webapp.api;

import io.mayfly.access.Caller;
import io.mayfly.shared.Invalid;
import io.mayfly.tempaddress.AddressDetails;
import io.mayfly.tempaddress.AddressReference;
import io.mayfly.tempaddress.ChangeTempAddress;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /api/temp-emails/{id}/extend}; exactly one field.
 *
 * @param by how much longer than until now
 * @param expiresIn how long from now
 * @param expiresAt until when
 */
record Extension(
        @Nullable String by,
        @Nullable String expiresIn,
        @Nullable String expiresAt) {

    AddressDetails apply(ChangeTempAddress use, Caller caller, AddressReference address, Instant now) {
        if (Stream.of(by, expiresIn, expiresAt).filter(Objects::nonNull).count() != 1) {
            throw new Invalid("by", "Give exactly one of by, expiresIn and expiresAt");
        }
        if (by != null) {
            return use.extendBy(caller, address, TimeText.duration("by", by));
        }
        Instant until = expiresIn != null
                ? now.plus(TimeText.duration("expiresIn", expiresIn))
                : TimeText.instant("expiresAt", Objects.requireNonNull(expiresAt));
        return use.extendTo(caller, address, until);
    }
}
