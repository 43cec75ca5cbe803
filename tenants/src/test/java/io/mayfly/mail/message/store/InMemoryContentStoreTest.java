package io.mayfly.mail.message.store;

import io.mayfly.kernel.MessageId;
import io.mayfly.kernel.TenantId;
import java.time.Instant;

class InMemoryContentStoreTest extends ContentStoreContract {
    private final InMemoryContentStore store = new InMemoryContentStore();

    @Override
    ContentStore store() {
        return store;
    }

    @Override
    MessageId message(TenantId tenant, Instant leaseEnd) {
        return MessageId.next();
    }

    @Override
    void committed(TenantId tenant, Runnable work) {
        work.run();
    }
}
