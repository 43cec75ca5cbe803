package io.mayfly.mail.message;

import io.mayfly.kernel.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Memory for reading that somebody else holds. */
final class MemoryHeld {
    private static final int BIG = 1 << 20;

    private MemoryHeld() {}

    /** All that a tenant can have, to the last small message. */
    static List<ReadingMemory.Share> all(ReadingMemory memory, TenantId tenant) {
        List<ReadingMemory.Share> held = new ArrayList<>();
        for (int size = BIG; size > 0; size /= 2) {
            Optional<ReadingMemory.Share> share = memory.tryTake(tenant, size);
            while (share.isPresent()) {
                held.add(share.get());
                share = memory.tryTake(tenant, size);
            }
        }
        return held;
    }
}
