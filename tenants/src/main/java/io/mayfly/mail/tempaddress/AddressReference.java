package io.mayfly.mail.tempaddress;

import io.mayfly.foundation.identity.AddressReach;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.foundation.identity.PermissionDenied;
import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.TenantId;
import java.util.Locale;
import java.util.Optional;

/** What callers name an address by: its id, or the address itself. */
public record AddressReference(String text) {
    /**
     * The address, for a caller who has the permission.
     *
     * @throws AddressNotFound when the tenant has no such address, or none that the caller may see
     * @throws PermissionDenied when the caller may see it, but not this
     */
    public TempAddress resolve(TempAddresses addresses, Caller caller, Permission permission) {
        TempAddress found = lookUp(addresses, caller.tenant())
                .filter(address -> isWithin(caller.reach(Permission.READ_ADDRESSES), address))
                .orElseThrow(AddressNotFound::new);
        if (!isWithin(caller.reach(permission), found)) {
            throw new PermissionDenied(permission);
        }
        return found;
    }

    private static boolean isWithin(AddressReach reach, TempAddress address) {
        return reach.covers(address.member(), address.purpose());
    }

    private Optional<TempAddress> lookUp(TempAddresses addresses, TenantId tenant) {
        if (text.indexOf('@') >= 0) {
            return addresses.named(tenant, text.toLowerCase(Locale.ROOT));
        }
        return AddressId.parse(text).flatMap(id -> addresses.find(tenant, id));
    }
}
