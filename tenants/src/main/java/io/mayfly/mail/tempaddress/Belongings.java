package io.mayfly.mail.tempaddress;

import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.TenantId;
import java.time.Instant;

/** The port to what an address holds: its messages and their contents. The methods join the running transaction. */
public interface Belongings {
    /** Destroys all of it. @return how many messages there were */
    int destroy(TenantId tenant, AddressId address);

    /** Keeps the contents until a new end of the lease. */
    void keepUntil(TenantId tenant, AddressId address, Instant leaseEnd);
}
