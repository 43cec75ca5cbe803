package io.mayfly.webapp.api.address;

import io.mayfly.kernel.Faults;
import io.mayfly.kernel.Invalid;
import io.mayfly.mail.tempaddress.LeaseExtension;
import io.mayfly.webapp.api.http.Checked;
import io.mayfly.webapp.api.http.TimeText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
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
        @Nullable String expiresAt) implements Checked {
    /** No rule of it looks at the clock. */
    @Override
    public void check() {
        extension(Instant.EPOCH);
    }

    LeaseExtension extension(Instant now) {
        Faults faults = new Faults();
        faults.check(() -> requireOne(given()));
        Supplier<Optional<LeaseExtension>> longer = faults.read(
                () -> Optional.ofNullable(by).map(text -> new LeaseExtension.By(TimeText.duration("by", text))));
        Supplier<Optional<LeaseExtension>> fromNow = faults.read(() -> Optional.ofNullable(expiresIn)
                .map(text -> new LeaseExtension.Until(now.plus(TimeText.duration("expiresIn", text)))));
        Supplier<Optional<LeaseExtension>> until = faults.read(() -> Optional.ofNullable(expiresAt)
                .map(text -> new LeaseExtension.Until(TimeText.instant("expiresAt", text))));
        faults.throwIfAny();
        return Stream.of(longer, fromNow, until)
                .flatMap(each -> each.get().stream())
                .findFirst()
                .orElseThrow();
    }

    private List<String> given() {
        return Stream.of(
                        by == null ? "" : "by",
                        expiresIn == null ? "" : "expiresIn",
                        expiresAt == null ? "" : "expiresAt")
                .filter(field -> !field.isEmpty())
                .toList();
    }

    private static void requireOne(List<String> given) {
        String rule = "Give exactly one of by, expiresIn and expiresAt";
        if (given.isEmpty()) {
            throw new Invalid("", rule);
        }
        Faults faults = new Faults();
        given.stream().skip(1).forEach(field -> faults.note(new Invalid(field, rule)));
        faults.throwIfAny();
    }

    /** Does something with it; what is wrong with the new end is told of the field that gave it. */
    <T> T asSent(Supplier<T> deed) {
        List<String> given = given();
        return given.size() != 1
                ? deed.get()
                : Faults.renaming(
                        "expiresAt", given.getFirst(), () -> Faults.renaming("expiresIn", given.getFirst(), deed));
    }
}
