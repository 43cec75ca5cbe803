package io.mayfly.foundation.outbox;

import java.util.function.Supplier;

class InMemoryOutboxTest extends OutboxContract {
    private final Outbox outbox = new InMemoryOutbox();

    @Override
    Outbox outbox() {
        return outbox;
    }

    @Override
    <T> T committed(Supplier<T> work) {
        return work.get();
    }
}
