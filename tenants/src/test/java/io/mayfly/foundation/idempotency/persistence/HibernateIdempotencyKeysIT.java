package io.mayfly.foundation.idempotency.persistence;

import io.mayfly.foundation.idempotency.IdempotencyKeys;
import io.mayfly.foundation.idempotency.IdempotencyKeysContract;
import io.mayfly.testing.House;
import org.junit.jupiter.api.AfterAll;

class HibernateIdempotencyKeysIT extends IdempotencyKeysContract {
    private static final House HOUSE = new House();
    private final IdempotencyKeys keys =
            new HibernateIdempotencyKeys(HOUSE.foundation().entities());

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @Override
    protected IdempotencyKeys keys() {
        return keys;
    }

    @Override
    protected void committed(Runnable work) {
        HOUSE.transactions().runAcrossTenants(work);
    }
}
