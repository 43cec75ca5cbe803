package io.mayfly.webapp.api.address;

import io.mayfly.kernel.Invalid;
import io.mayfly.mail.tempaddress.AddressChange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        @Nullable Integer maxMessages) {

    /** @param ifVersion what {@code If-Match} names */
    AddressChange change(Optional<Integer> ifVersion) {
        if (labels == null && reference == null && metadata == null && maxMessages == null) {
            throw new Invalid("", "Name at least one of labels, reference, metadata, maxMessages");
        }
        return new AddressChange(
                Optional.ofNullable(labels).map(NewAddress::labelsOf),
                reference == null ? Optional.empty() : Optional.of(reference.orElse("")),
                Optional.ofNullable(metadata).map(NewAddress::metadataOf),
                Optional.ofNullable(maxMessages),
                ifVersion);
    }
}
