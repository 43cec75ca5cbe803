package io.mayfly.mail.tempaddress;

import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.MemberId;
import io.mayfly.kernel.Purpose;
import java.time.Instant;
import java.util.Optional;

/**
 * A temp address as it is shown, at one moment.
 *
 * @param maker the member that has made it; nobody for those that Mayfly makes itself
 */
public record AddressDetails(
        AddressId id,
        AddressName name,
        Purpose purpose,
        TempAddress.State state,
        Instant createdAt,
        Instant expiresAt,
        Counts counts,
        Labels labels,
        Optional<String> reference,
        Metadata metadata,
        Optional<MemberId> maker,
        String createdByKind,
        String createdByName,
        int version) {

    /** How many messages it may hold, ever received, holds now, and of these how many nobody has opened. */
    public record Counts(int maxMessages, int received, int stored, int unread) {}

    /** The address as it is shown: itself while it lives, then its fingerprint. */
    public String address() {
        return name.shown();
    }

    /** What it is asked for by: itself while it lives, then its id. */
    public String handle() {
        return name.clear().orElseGet(id::toString);
    }

    /** Whether somebody has a permission, and over this address. */
    public boolean permits(Caller caller, Permission permission) {
        return caller.may(permission) && caller.reach(permission).covers(maker, purpose);
    }

    public static AddressDetails of(TempAddress address, Instant now) {
        return new AddressDetails(
                address.id(),
                AddressName.of(address, now),
                address.purpose(),
                address.stateAt(now),
                address.createdAt(),
                address.expiresAt(),
                new Counts(address.maxMessages(), address.received(), address.stored(), address.unread()),
                address.labels(),
                address.reference(),
                address.metadata(),
                address.member(),
                address.createdByKind(),
                address.createdByName(),
                address.version());
    }
}
