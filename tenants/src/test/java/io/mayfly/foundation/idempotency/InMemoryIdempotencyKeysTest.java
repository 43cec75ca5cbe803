package io.mayfly.foundation.idempotency;

class InMemoryIdempotencyKeysTest extends IdempotencyKeysContract {
    private final InMemoryIdempotencyKeys keys = new InMemoryIdempotencyKeys();

    @Override
    protected IdempotencyKeys keys() {
        return keys;
    }

    @Override
    protected void committed(Runnable work) {
        work.run();
    }
}
