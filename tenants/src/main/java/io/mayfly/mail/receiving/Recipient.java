package io.mayfly.mail.receiving;

import io.mayfly.account.organisation.Tenant;
import io.mayfly.foundation.vault.Fingerprint;
import io.mayfly.foundation.vault.WrappedKey;
import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.TenantId;
import io.mayfly.mail.tempaddress.TempAddress;
import java.time.Instant;
import java.util.Optional;

/**
 * What a delivery must know of a temp address.
 *
 * @param key nothing once it was destroyed
 */
public record Recipient(
        AddressId id,
        TenantId tenant,
        Fingerprint fingerprint,
        TempAddress.State state,
        Instant expiresAt,
        boolean isFull,
        boolean isRole,
        Tenant.State tenantState,
        Optional<WrappedKey> key) {

    RecipientDecision decideAt(Instant now) {
        if (tenantState == Tenant.State.SUSPENDED) {
            return new RecipientDecision.Suspended();
        }
        boolean leaseOver = !now.isBefore(expiresAt);
        return switch (state) {
            case DELETED -> new RecipientDecision.Ended(TempAddress.State.DELETED);
            case EXPIRED -> new RecipientDecision.Ended(TempAddress.State.EXPIRED);
            case ACTIVE, PAUSED -> {
                if (leaseOver) {
                    yield new RecipientDecision.Ended(TempAddress.State.EXPIRED);
                }
                if (state == TempAddress.State.PAUSED) {
                    yield new RecipientDecision.Paused();
                }
                yield isFull ? new RecipientDecision.Full() : new RecipientDecision.Accepted();
            }
        };
    }
}
