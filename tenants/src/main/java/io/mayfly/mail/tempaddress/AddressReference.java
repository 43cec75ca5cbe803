package io.mayfly.mail.tempaddress;

import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.TenantId;
import java.util.Locale;
import java.util.Optional;

/** What callers name an address by: its id, or the address itself. */
public record AddressReference(String text) {
    /** @throws AddressNotFound when the tenant has no such address */
    public TempAddress resolve(TempAddresses addresses, TenantId tenant) {
        return lookUp(addresses, tenant).orElseThrow(AddressNotFound::new);
    }

    private Optional<TempAddress> lookUp(TempAddresses addresses, TenantId tenant) {
        if (text.indexOf('@') >= 0) {
            return addresses.named(tenant, text.toLowerCase(Locale.ROOT));
        }
        return AddressId.parse(text).flatMap(id -> addresses.find(tenant, id));
    }
}
