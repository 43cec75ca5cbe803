package io.mayfly.webapp.api.address;

import io.mayfly.foundation.address.DomainName;
import io.mayfly.foundation.address.LocalPart;
import io.mayfly.kernel.Faults;
import io.mayfly.kernel.Invalid;
import io.mayfly.kernel.Purpose;
import io.mayfly.mail.tempaddress.CreateTempAddress.Order;
import io.mayfly.mail.tempaddress.Labels;
import io.mayfly.mail.tempaddress.Metadata;
import io.mayfly.mail.tempaddress.Particulars;
import io.mayfly.mail.tempaddress.names.NameFormat;
import io.mayfly.mail.tempaddress.names.WantedName;
import io.mayfly.webapp.api.http.Checked;
import io.mayfly.webapp.api.http.Choice;
import io.mayfly.webapp.api.http.TimeText;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
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
        @Nullable Map<String, @Nullable String> metadata)
        implements Checked {
    /** No rule of it looks at the clock. */
    @Override
    public void check() {
        order(Instant.EPOCH);
    }

    static NewAddress plain() {
        return new NewAddress(null, null, null, null, null, null, null, null, null, null, null);
    }

    Order order(Instant now) {
        Faults faults = new Faults();
        Supplier<Optional<DomainName>> at =
                faults.read(() -> Optional.ofNullable(domain).map(DomainName::of));
        Supplier<WantedName> name = faults.read(this::name);
        Supplier<Particulars> particulars = faults.read(this::particulars);
        Supplier<Optional<Duration>> lease = faults.read(() -> lease(now));
        faults.throwIfAny();
        return new Order(at.get(), name.get(), particulars.get(), lease.get(), Optional.ofNullable(maxMessages));
    }

    /** Does something with it; what is wrong with the lease's length is told of the field that gave it. */
    <T> T asSent(Supplier<T> deed) {
        return expiresAt == null ? deed.get() : Faults.renaming("expiresIn", "expiresAt", deed);
    }

    private WantedName name() {
        Faults faults = new Faults();
        if (localPart != null && (prefix != null || format != null)) {
            faults.note(new Invalid("localPart", "Give either localPart, or prefix and format"));
        }
        Supplier<Optional<WantedName>> exactly = faults.read(
                () -> Optional.ofNullable(localPart).map(text -> new WantedName.Exactly(LocalPart.of(text))));
        Supplier<NameFormat> how = faults.read(this::nameFormat);
        Supplier<Optional<LocalPart>> before = faults.read(this::namePrefix);
        faults.throwIfAny();
        return exactly.get().orElseGet(() -> new WantedName.MadeUp(how.get(), before.get()));
    }

    /** Good before a name of any format. */
    private Optional<LocalPart> namePrefix() {
        Optional<LocalPart> given = Faults.renaming(
                "localPart", "prefix", () -> Optional.ofNullable(prefix).map(LocalPart::of));
        return new WantedName.MadeUp(NameFormat.WORDS, given).prefix();
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
        Faults faults = new Faults();
        Supplier<Purpose> use =
                faults.read(() -> purpose == null ? Purpose.CUSTOM : Choice.of(Purpose.class, "purpose", purpose));
        Supplier<Labels> words = faults.read(() -> labels == null ? Labels.none() : labelsOf(labels));
        Optional<String> ownName = Optional.ofNullable(reference);
        faults.check(() -> ownName.ifPresent(Particulars::requireReference));
        Supplier<Metadata> more = faults.read(() -> metadata == null ? Metadata.none() : metadataOf(metadata));
        faults.throwIfAny();
        return new Particulars(use.get(), words.get(), ownName, more.get());
    }

    private Optional<Duration> lease(Instant now) {
        Faults faults = new Faults();
        if (expiresIn != null && expiresAt != null) {
            faults.note(new Invalid("expiresAt", "Give either expiresIn or expiresAt"));
        }
        Supplier<Optional<Duration>> until = faults.read(() ->
                Optional.ofNullable(expiresAt).map(text -> Duration.between(now, TimeText.instant("expiresAt", text))));
        Supplier<Optional<Duration>> length =
                faults.read(() -> Optional.ofNullable(expiresIn).map(text -> TimeText.duration("expiresIn", text)));
        faults.throwIfAny();
        return until.get().or(length);
    }

    static Labels labelsOf(List<@Nullable String> labels) {
        // Null is no label, as an empty one is none; either is told at its place.
        return new Labels(
                labels.stream().map(label -> label == null ? "" : label).toList());
    }

    static Metadata metadataOf(Map<String, @Nullable String> metadata) {
        Faults faults = new Faults();
        Map<String, String> complete = new HashMap<>();
        metadata.forEach((name, value) -> {
            if (value == null) {
                faults.note(new Invalid("metadata", "A value of metadata is a text").at(name));
            }
            complete.put(name, value == null ? "" : value);
        });
        Supplier<Metadata> read = faults.read(() -> new Metadata(complete));
        faults.throwIfAny();
        return read.get();
    }
}
