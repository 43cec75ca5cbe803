package io.mayfly.webapp.api.address;

import io.mayfly.kernel.Faults;
import io.mayfly.kernel.Invalid;
import io.mayfly.mail.tempaddress.AddressChange;
import io.mayfly.mail.tempaddress.Labels;
import io.mayfly.mail.tempaddress.Metadata;
import io.mayfly.mail.tempaddress.Particulars;
import io.mayfly.webapp.api.http.Checked;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code PATCH /api/temp-emails/{id}}; what is left out stays.
 *
 * @param reference null in the body, or an empty text, removes it
 */
@SuppressWarnings({"NullableOptional", "OptionalAssignedToNull"
}) // left out, null and a text are three different things
public record AddressPatch(
        @Nullable List<@Nullable String> labels,
        @Nullable Optional<String> reference,
        @Nullable Map<String, @Nullable String> metadata,
        @Nullable Integer maxMessages)
        implements Checked {
    @Override
    public void check() {
        change(Optional.empty());
    }

    /** @param ifVersion what {@code If-Match} names */
    AddressChange change(Optional<Integer> ifVersion) {
        if (labels == null && reference == null && metadata == null && maxMessages == null) {
            throw new Invalid("", "Name at least one of labels, reference, metadata, maxMessages");
        }
        Faults faults = new Faults();
        Supplier<Optional<Labels>> words =
                faults.read(() -> Optional.ofNullable(labels).map(NewAddress::labelsOf));
        Optional<String> ownName = reference == null ? Optional.empty() : Optional.of(reference.orElse(""));
        faults.check(() -> ownName.ifPresent(Particulars::requireReference));
        Supplier<Optional<Metadata>> more =
                faults.read(() -> Optional.ofNullable(metadata).map(NewAddress::metadataOf));
        faults.throwIfAny();
        return new AddressChange(words.get(), ownName, more.get(), Optional.ofNullable(maxMessages), ifVersion);
    }
}
