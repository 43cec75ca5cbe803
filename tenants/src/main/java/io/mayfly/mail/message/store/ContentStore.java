package io.mayfly.mail.message.store;

import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.TenantId;
import java.time.LocalDate;
import java.util.Optional;

/** The port to where sealed contents lie. It holds bytes that nobody can read without the address's key. */
public interface ContentStore {
    /** Keeps a content; it is durable when the running transaction has committed. */
    void put(ContentPlace place, byte[] sealed);

    Optional<byte[]> get(ContentPlace place);

    void remove(ContentPlace place);

    /** Removes all contents of an address. */
    void removeAll(TenantId tenant, AddressId address);

    /** Keeps all contents of an address until another day. */
    void move(TenantId tenant, AddressId address, LocalDate day);
}
