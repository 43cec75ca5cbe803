package io.mayfly.webapp.api.address;

import io.mayfly.foundation.address.DomainName;
import io.mayfly.foundation.address.LocalPart;
import io.mayfly.kernel.Invalid;
import io.mayfly.kernel.Purpose;
import io.mayfly.mail.tempaddress.CreateTempAddress.Order;
import io.mayfly.mail.tempaddress.Labels;
import io.mayfly.mail.tempaddress.Metadata;
import io.mayfly.mail.tempaddress.Particulars;
import io.mayfly.mail.tempaddress.names.NameFormat;
import io.mayfly.mail.tempaddress.names.WantedName;
import io.mayfly.webapp.api.http.Choice;
import io.mayfly.webapp.api.http.TimeText;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /api/temp-emails}; every field may be left out.
 *
 * @param domain one of the tenant's verified mail domains; the first by name otherwise
 * @param localPart exactly this; not together with prefix or format
 * @param prefix up to 24 characters before a made-up name
 * @param format how to make up a name: words, random or uuid
 * @param expiresIn a duration; not together with expiresAt; the purpose's otherwise
 * @param expiresAt a time
 */
public record NewAddress(
        @Nullable String domain,
        @Nullable String localPart,
        @Nullable String prefix,
        @Nullable String format,
        @Nullable String purpose,
        @Nullable String expiresIn,
        @Nullable String expiresAt,
        @Nullable Integer maxMessages,
        @Nullable List<@Nullable String> labels,
        @Nullable String reference,
        @Nullable Map<String, @Nullable String> metadata) {

    static NewAddress plain() {
        return new NewAddress(null, null, null, null, null, null, null, null, null, null, null);
    }

    Order order(Instant now) {
        return new Order(
                Optional.ofNullable(domain).map(DomainName::of),
                name(),
                particulars(),
                lease(now),
                Optional.ofNullable(maxMessages));
    }

    private WantedName name() {
        if (localPart != null) {
            if (prefix != null || format != null) {
                throw new Invalid("localPart", "Give either localPart, or prefix and format");
            }
            return new WantedName.Exactly(LocalPart.of(localPart));
        }
        return new WantedName.MadeUp(nameFormat(), Optional.ofNullable(prefix).map(LocalPart::of));
    }

    private NameFormat nameFormat() {
        return switch (format) {
            case "words" -> NameFormat.WORDS;
            case "random" -> NameFormat.RANDOM_CHARACTERS;
            case "uuid" -> NameFormat.UUID_FORMAT;
            case null -> NameFormat.WORDS;
            default -> throw new Invalid("format", "format must be words, random or uuid");
        };
    }

    private Particulars particulars() {
        return new Particulars(
                purpose == null ? Purpose.CUSTOM : Choice.of(Purpose.class, "purpose", purpose),
                labels == null ? Labels.none() : labelsOf(labels),
                Optional.ofNullable(reference),
                metadata == null ? Metadata.none() : metadataOf(metadata));
    }

    private Optional<Duration> lease(Instant now) {
        if (expiresIn != null && expiresAt != null) {
            throw new Invalid("expiresAt", "Give either expiresIn or expiresAt");
        }
        if (expiresAt != null) {
            return Optional.of(Duration.between(now, TimeText.instant("expiresAt", expiresAt)));
        }
        return Optional.ofNullable(expiresIn).map(text -> TimeText.duration("expiresIn", text));
    }

    static Labels labelsOf(List<@Nullable String> labels) {
        return new Labels(labels.stream().map(label -> present("labels", label)).toList());
    }

    static Metadata metadataOf(Map<String, @Nullable String> metadata) {
        Map<String, String> complete = new HashMap<>();
        metadata.forEach((name, value) -> complete.put(name, present("metadata", value)));
        return new Metadata(complete);
    }

    private static String present(String field, @Nullable String value) {
        if (value == null) {
            throw new Invalid(field, field + " must not contain null");
        }
        return value;
    }
}
