package io.mayfly.mail.tempaddress;

import io.mayfly.account.organisation.PartOfTenant;
import io.mayfly.kernel.TenantId;

/** Temp addresses as what must have ended before their tenant can; names of ended ones stay taken as long as ever. */
public final class AddressesOfTenants implements PartOfTenant {
    private final TempAddresses addresses;

    public AddressesOfTenants(TempAddresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public Unended unended(TenantId tenant) {
        return addresses.unended(tenant);
    }
}
