package io.mayfly.mail.message;

import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.MessageId;
import io.mayfly.kernel.TenantId;
import java.util.List;

/** Facts that an earlier version kept in clear and that wait to be sealed; asked across tenants only. */
public interface UnsealedMessages {
    /** Some of those that wait. */
    List<Unsealed> some(int most);

    /** Gives the message its sealed facts; nothing happens if it was deleted meanwhile. */
    void seal(Unsealed message, byte[] sealed);

    /** Destroys what stands in clear. */
    void remove(Unsealed message);

    /** What an earlier version knew of a message. */
    record Unsealed(TenantId tenant, AddressId address, MessageId id, MessageFacts facts) {}
}
