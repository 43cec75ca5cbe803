package io.mayfly.webapp.api.address;

import io.mayfly.mail.tempaddress.AddressDetails;
import io.mayfly.webapp.composition.Settings;
import io.mayfly.webapp.door.ConsolePaths;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A temp address as the API shows it. Times are UTC; {@code inboxUrl} leads people to it in the console. {@code address} is
 * null once it has ended; {@code addressHash} is what it is recognised by then.
 */
public record ShownAddress(
        String id,
        @Nullable String address,
        String addressHash,
        String domain,
        String purpose,
        String state,
        Instant createdAt,
        Instant expiresAt,
        int maxMessages,
        int received,
        int stored,
        int unread,
        List<String> labels,
        @Nullable String reference,
        Map<String, String> metadata,
        CreatedBy createdBy,
        String inboxUrl) {

    /** Who made it: a member, or a member's API key by its name. */
    record CreatedBy(String kind, String name) {}

    static ShownAddress of(AddressDetails details, Settings settings) {
        return new ShownAddress(
                details.id().toString(),
                details.name().clear().orElse(null),
                details.name().fingerprint().digits(),
                details.name().domain(),
                details.purpose().name(),
                details.state().name(),
                details.createdAt(),
                details.expiresAt(),
                details.counts().maxMessages(),
                details.counts().received(),
                details.counts().stored(),
                details.counts().unread(),
                details.labels().values(),
                details.reference().orElse(null),
                details.metadata().values(),
                new CreatedBy(details.createdByKind(), details.createdByName()),
                settings.baseUrl() + "/" + ConsolePaths.inbox(details.handle()));
    }
}
