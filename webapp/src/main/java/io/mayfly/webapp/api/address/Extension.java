package io.mayfly.webapp.api.address;

import io.mayfly.kernel.Invalid;
import io.mayfly.mail.tempaddress.LeaseExtension;
import io.mayfly.webapp.api.http.TimeText;
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
public record Extension(
        @Nullable String by,
        @Nullable String expiresIn,
        @Nullable String expiresAt) {

    LeaseExtension extension(Instant now) {
        if (Stream.of(by, expiresIn, expiresAt).filter(Objects::nonNull).count() != 1) {
            throw new Invalid("by", "Give exactly one of by, expiresIn and expiresAt");
        }
        if (by != null) {
            return new LeaseExtension.By(TimeText.duration("by", by));
        }
        Instant until = expiresIn != null
                ? now.plus(TimeText.duration("expiresIn", expiresIn))
                : TimeText.instant("expiresAt", Objects.requireNonNull(expiresAt));
        return new LeaseExtension.Until(until);
    }
}
